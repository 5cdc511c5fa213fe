import type {
  Actor,
  AnswerSeat,
  Answer,
  ContentHash,
  DisposeOpinion,
  IncidentId,
  InstanceId,
  InstanceState,
  NodeId,
  OpinionId,
  OpinionItem,
  PersonId,
  ResubmitMode,
  Seat,
  SeatId,
  TimerId,
  TokenId,
  UnitId,
  Value,
} from '#libs/engine';
import type { Act, Pause, World } from './given.js';
import { moment } from './week-days.js';

const sla: Actor = { kind: 'system', name: 'sla', channel: 'timer' };

export function person(id: string): Actor {
  return { kind: 'person', person: id as PersonId, channel: 'web' };
}

const usualAttributes: Readonly<Record<string, Value>> = {
  handler: 'drafter',
  leadUnit: 'lead',
  reviewUnits: ['finance', 'law', 'culture'],
  acceptingBody: 'group',
  supervisingBody: 'inspectors',
  outputKind: 'text',
  late: false,
};

export function starts(by = 'planner', attributes: Readonly<Record<string, Value>> = {}): Act {
  return () => ({
    type: 'StartInstance',
    by: person(by),
    instanceId: 'instance-1' as InstanceId,
    subject: {
      kind: 'deliverable',
      id: '1.1.1',
      attributes: { ...usualAttributes, ...attributes },
      contentHash: null,
      parts: {},
    },
  });
}

export function files(by: string, hash: string, attributes: Readonly<Record<string, Value>> = {}): Act {
  const contentHash = hash as ContentHash;
  return () => ({
    type: 'ChangeSubject',
    by: person(by),
    attributes,
    content: { contentHash, parts: { whole: contentHash } },
  });
}

export function corrects(by: Actor, attributes: Readonly<Record<string, Value>>): Act {
  return () => ({ type: 'ChangeSubject', by, attributes, content: null });
}

interface Words {
  readonly opinion?: string;
  readonly items?: readonly OpinionItem[];
  readonly to?: string;
  readonly resubmit?: ResubmitMode;
  readonly units?: readonly string[];
  readonly fields?: Readonly<Record<string, Value>>;
  readonly picks?: Readonly<Record<string, readonly string[]>>;
  /** The text the person had before them; the present one when not said. */
  readonly seen?: string;
  readonly seat?: number;
}

export function answers(by: string, answer: Answer, words: Words = {}): Act {
  return (state, world) => ({
    type: 'AnswerSeat',
    by: person(by),
    seatId: (words.seat ?? seatFor(state, world, by)) as SeatId,
    answer,
    opinion: words.opinion ?? '',
    items: words.items ?? [],
    documentHash: (words.seen ?? state?.subject.contentHash ?? null) as AnswerSeat['documentHash'],
    to: (words.to ?? null) as NodeId | null,
    resubmit: words.resubmit ?? null,
    units: (words.units ?? []) as readonly UnitId[],
    fields: words.fields ?? {},
    ...(words.picks !== undefined && { picks: words.picks as NonNullable<AnswerSeat['picks']> }),
  });
}

export function submits(by: string, words: Words = {}): Act {
  return answers(by, 'submit', { fields: { explanation: 'why', proposal: 'agree' }, ...words });
}

export function opens(by: string, seat?: number): Act {
  return (state, world) => ({
    type: 'AcknowledgeSeat',
    by: person(by),
    seatId: (seat ?? seatFor(state, world, by)) as SeatId,
  });
}

export function handsOn(by: string, to: string, reason = 'away', seat?: number): Act {
  return (state, world) => ({
    type: 'TransferSeat',
    by: person(by),
    seatId: (seat ?? seatFor(state, world, by)) as SeatId,
    to: to as PersonId,
    reason,
  });
}

export function disposes(
  by: string,
  opinionId: number,
  disposition: DisposeOpinion['disposition'] = 'adopted',
  reason = '',
): Act {
  return () => ({
    type: 'DisposeOpinion',
    by: person(by),
    opinionId: opinionId as OpinionId,
    disposition,
    reason,
    place: 'article 4',
  });
}

export function withdraws(by: string, reason = ''): Act {
  return () => ({ type: 'WithdrawInstance', by: person(by), reason });
}

export function terminates(by: string, reason = 'no longer wanted'): Act {
  return () => ({ type: 'TerminateInstance', by: person(by), reason });
}

export function sends(
  by: Actor,
  outcome: string,
  words: { message?: string; reason?: string; attributes?: Readonly<Record<string, Value>> } = {},
): Act {
  return () => ({
    type: 'ReceiveMessage',
    by,
    message: words.message ?? 'spot-check',
    outcome,
    reason: words.reason ?? 'drawn',
    attributes: words.attributes ?? {},
  });
}

/** A supervisor sends the message a wait of that name waits for. */
export function tells(message: string, outcome = 'on'): Act {
  return sends(person('supervisor'), outcome, { message });
}

const worker: Actor = { kind: 'system', name: 'run', channel: 'job' };

/** A worker says what came of an attempt: the open one unless told otherwise. */
export function carriesOut(
  result: Readonly<Record<string, Value>> = {},
  words: { token?: number; attempt?: number; by?: Actor } = {},
): Act {
  return (state) => ({ type: 'CompleteRun', by: words.by ?? worker, ...attempt(state, words), result });
}
export function fails(
  error = 'no connection',
  words: { token?: number; attempt?: number; by?: Actor } = {},
): Act {
  return (state) => ({ type: 'FailRun', by: words.by ?? worker, ...attempt(state, words), error });
}

function attempt(
  state: InstanceState | null,
  words: { token?: number; attempt?: number },
): { readonly tokenId: TokenId; readonly attempt: number } {
  const open = state?.tokens.find(({ id, attempts }) => (words.token ?? id) === id && attempts !== null);
  return {
    tokenId: (words.token ?? open?.id ?? 0) as TokenId,
    attempt: words.attempt ?? open?.attempts?.latest ?? 0,
  };
}

/** An operator has the place of an incident tried again: the last one unless a number is given. */
export function retries(
  by: string,
  words: { attributes?: Readonly<Record<string, Value>>; reason?: string; incident?: number } = {},
): Act {
  return (state) => ({
    type: 'RetryIncident',
    by: person(by),
    incidentId: (words.incident ?? state?.incidents.length ?? 0) as IncidentId,
    attributes: words.attributes ?? {},
    reason: words.reason ?? 'corrected',
  });
}

/** The sweeper fires a timer: the one that is due first unless a number is given. */
export function fires(timer?: number, by: Actor = sla): Act {
  return (state) => {
    const first = [...(state?.timers ?? [])].sort((a, b) => a.dueAt - b.dueAt)[0];
    return { type: 'FireTimer', by, timerId: (timer ?? first?.id ?? 0) as TimerId };
  };
}

/** Nothing happens until then: `until('2015-10-12 17:30')`. */
export function until(text: string): Pause {
  return { until: moment(text) };
}

/** The seat a person means: the newest they hold or may take, one that can still be answered first. */
export function seatFor(state: InstanceState | null, { directory }: World, by: string): number {
  const isTheirs = ({ holder, pool }: Seat): boolean => {
    if (holder !== null) return holder === by;
    if (pool?.kind !== 'unit-post') return false;
    return directory.holdersOf(pool.unit, pool.post).some(({ id }) => id === by);
  };
  const theirs = (state?.seats ?? []).filter(isTheirs);
  const open = theirs.findLast((seat) => seat.state === 'pending' || seat.state === 'queued');
  return open?.id ?? theirs.at(-1)?.id ?? state?.seats.at(-1)?.id ?? 0;
}
