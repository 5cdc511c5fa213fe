import type {
  Actor,
  AddSigners,
  CirculationId,
  Command,
  ContentHash,
  PersonId,
  SeatId,
  ThreadId,
  WorkingDayCount,
} from '#libs/engine';
import { person, seatFor } from './acts.js';
import type { Act } from './given.js';

type OnSeat = Extract<Command, { readonly seatId: SeatId }>;
type Words<T extends Command['type']> = Partial<
  Omit<Extract<Command, { readonly type: T }>, 'type' | 'by' | 'seatId'>
>;

/** An act on the seat a person means, or on the one given. */
function onSeat<T extends OnSeat['type']>(
  type: T,
  by: string,
  seat: number | undefined,
  rest: Omit<Extract<OnSeat, { readonly type: T }>, 'type' | 'by' | 'seatId'>,
): Act {
  return (state, world) => {
    const seatId = (seat ?? seatFor(state, world, by)) as SeatId;
    const actor: Actor = person(by);
    return { type, by: actor, seatId, ...rest } as Extract<OnSeat, { readonly type: T }>;
  };
}

function people(ids: readonly string[]): readonly PersonId[] {
  return ids as readonly PersonId[];
}

export function claims(by: string, seat?: number): Act {
  return onSeat('ClaimSeat', by, seat, {});
}

export function unclaims(by: string, seat?: number): Act {
  return onSeat('UnclaimSeat', by, seat, {});
}

export function delegates(by: string, to: string, seat?: number, reason = 'knows the matter'): Act {
  return onSeat('DelegateSeat', by, seat, { to: to as PersonId, reason });
}

export function recalls(by: string, seat?: number): Act {
  return onSeat('RecallDelegation', by, seat, {});
}

export function advises(by: string, seat: number, opinion = 'looks sound'): Act {
  return onSeat('AdviseSeat', by, seat, { opinion });
}

/** `addsSigners('deputy', 'before', ['colleague'])`; with `after` the holder agrees to the present text. */
export function addsSigners(
  by: string,
  kind: AddSigners['kind'],
  signers: readonly string[],
  words: Words<'AddSigners'> & { readonly seat?: number } = {},
): Act {
  return (state, world) => {
    const { seat, ...said } = words;
    const documentHash = (state?.subject.contentHash ?? null) as ContentHash | null;
    return {
      type: 'AddSigners',
      by: person(by),
      seatId: (seat ?? seatFor(state, world, by)) as SeatId,
      kind,
      people: people(signers),
      mode: 'all',
      binding: false,
      position: null,
      reason: 'needs another look',
      agreement: kind === 'after' ? { opinion: '', documentHash, fields: {} } : null,
      ...said,
    };
  };
}

export function releases(by: string, seat?: number): Act {
  return onSeat('ReleaseSigners', by, seat, {});
}

export function removes(by: string, seat: number, reason = ''): Act {
  return onSeat('RemoveSigner', by, seat, { reason });
}

export function asksForTime(by: string, days: number, seat?: number, reason = 'waiting for figures'): Act {
  return onSeat('AskExtension', by, seat, { days, reason });
}

export function decidesOnTime(by: string, seat: number, grant: boolean, reason = 'no hurry'): Act {
  return onSeat('DecideExtension', by, seat, { grant, reason });
}

export function urges(by: string, seat: number, words = ''): Act {
  return onSeat('UrgeSeat', by, seat, { words });
}

export function copies(by: string, to: readonly string[], seat?: number): Act {
  return onSeat('SendCopies', by, seat, { to: people(to), words: '' });
}

export function circulates(
  by: string,
  to: readonly string[],
  words: { readonly mustFinish?: boolean; readonly limit?: number; readonly seat?: number } = {},
): Act {
  const limit = words.limit === undefined ? null : (words.limit as WorkingDayCount);
  return onSeat('CirculateText', by, words.seat, {
    to: people(to),
    mustFinish: words.mustFinish ?? false,
    limit,
  });
}

export function reads(by: string, circulation = 1, opinion = ''): Act {
  return () => ({
    type: 'ReadCirculation',
    by: person(by),
    circulationId: circulation as CirculationId,
    opinion,
  });
}

export function asks(by: string, to: readonly string[], question = 'where from?', seat?: number): Act {
  return onSeat('AskQuestion', by, seat, { to: people(to), question });
}

export function replies(by: string, text = 'from the plan', thread = 1): Act {
  return () => ({ type: 'ReplyToQuestion', by: person(by), threadId: thread as ThreadId, text });
}

export function closesQuestion(by: string, thread = 1): Act {
  return () => ({ type: 'CloseQuestion', by: person(by), threadId: thread as ThreadId });
}

export function comments(by: string, text = 'noted'): Act {
  return () => ({ type: 'MakeComment', by: person(by), text });
}
