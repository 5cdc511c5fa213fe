import { expect } from '@jest/globals';
import type { DirectoryView, Graph, InstanceState, StepMode, WorkingDayCount } from '#libs/engine';
import {
  addsSigners,
  answers,
  end,
  files,
  fires,
  grant,
  personParty,
  removes,
  speaksLate,
  starts,
  step,
  submits,
  terminates,
  town,
  unitParty,
  withdraws,
  workflow,
  type Act,
} from '../../libs/testing/src/engine/index.js';
import { figuresAndOpinions, untilTheLastDay } from './every-command.js';
import type { Pair } from './race-course.js';

/** What a pair comes to when it is known who was first: what each is told, and how the instance stands then. */
export interface Ending {
  readonly one: object;
  readonly other: object;
  /** See `standingOf`. */
  readonly stands: string;
  /** What the loser can still do. */
  readonly afterwards?: Act;
}

/** A pair of commands that meet in practice, and who wins. */
export interface ConcurrentPair extends Pair {
  readonly graph: Graph;
  readonly directory?: DirectoryView;
  readonly before: readonly Act[];
  /** The time at which they meet. */
  readonly at?: string;
  readonly oneFirst: Ending;
  readonly otherFirst: Ending;
}

/** Seats 2 and 3 are fiona's and carl's; a signer who is added gets the fourth. */
const FIONA = 2;
const CARL = 3;
const ADDED = 4;
const NO_DAYS = 0 as WorkingDayCount;

type Words = Partial<Omit<Parameters<typeof step>[2], 'then'>>;

/** A text is written, the units of fiona and carl are asked, and then the head is. */
function asking(mode: StepMode, words: Words = {}): Graph {
  return workflow(
    `asking-to-${mode}`,
    {
      drafter: personParty('subject.handler'),
      units: unitParty('subject.reviewUnits', ['reviewer']),
      head: unitParty('subject.leadUnit', ['head']),
    },
    {
      draft: step('write', 'drafter', { then: { submit: 'asked' } }),
      asked: step(mode, 'units', {
        ...words,
        then: { agreed: 'leader', done: 'leader', disagreed: 'rework' },
      }),
      leader: step('sign', 'head', { then: { agreed: 'closed' } }),
      rework: step('write', 'drafter', { then: { submit: 'closed' } }),
      closed: end('closed'),
    },
  );
}

export function signing(words: Words = {}): Graph {
  return asking('sign', {
    answers: ['agree', 'disagree', 'return'],
    return: { to: ['draft'], resubmit: 'direct' },
    ...words,
  });
}

/** Silence means no comment when the time is over. */
export const consulting = asking('consult', {
  limit: 2,
  late: [{ offset: NO_DAYS, act: 'deem-no-comment' }],
});

export const asked: readonly Act[] = [
  starts('planner', { reviewUnits: ['finance', 'culture'] }),
  files('drafter', 'text-1'),
  submits('drafter'),
];
export const fionaAgrees = answers('fiona', 'agree');
export const carlAgrees = answers('carl', 'agree');

const carlDisagrees = answers('carl', 'disagree', { opinion: 'no basis' });

const accepted = { kind: 'accepted' };
const rejected = (rejection: object): object => ({ kind: 'rejected', rejection });
/** Told who closed the seat, with what, and when. */
const closed = (state: string, by: string | null, answer: string | null = null): object =>
  rejected({ code: 'seat.closed', state, by, answer, at: expect.any(Number) });

/** Where an instance stands, and what became of the seats of the step after the first. */
export function standingOf({ status, tokens, activations, seats }: InstanceState): string {
  const at = tokens.map(({ nodeId }) => nodeId).sort();
  const asked = activations[1]?.seats.map((id) => seats[id - 1]);
  return [
    [status, ...(at.length === 0 ? [] : ['at', at.join(', ')])].join(' '),
    asked?.map((seat) => `${seat?.holder} ${seat?.state}`).join(', '),
  ].join(': ');
}

export const concurrentPairs: Readonly<Record<string, ConcurrentPair>> = {
  'two last co-signers agree: both are recorded and the step goes on once': {
    graph: signing(),
    before: asked,
    one: fionaAgrees,
    other: carlAgrees,
    oneFirst: { one: accepted, other: accepted, stands: 'running at leader: fiona answered, carl answered' },
    otherFirst: {
      one: accepted,
      other: accepted,
      stands: 'running at leader: fiona answered, carl answered',
    },
  },
  'agree and disagree under an immediate veto: an agreement that comes second is refused': {
    graph: signing(),
    before: asked,
    one: fionaAgrees,
    other: carlDisagrees,
    oneFirst: { one: accepted, other: accepted, stands: 'running at rework: fiona answered, carl answered' },
    otherFirst: {
      one: closed('cancelled', 'carl'),
      other: accepted,
      stands: 'running at rework: fiona cancelled, carl answered',
      afterwards: speaksLate('fiona', 'it would have been a yes', FIONA),
    },
  },
  'two holders of whom any may sign: the first signs, the second may speak late': {
    graph: signing({ require: 'any' }),
    before: asked,
    one: fionaAgrees,
    other: carlAgrees,
    oneFirst: {
      one: accepted,
      other: closed('cancelled', 'fiona'),
      stands: 'running at leader: fiona answered, carl cancelled',
      afterwards: speaksLate('carl', 'it would have been a yes', CARL),
    },
    otherFirst: {
      one: closed('cancelled', 'carl'),
      other: accepted,
      stands: 'running at leader: fiona cancelled, carl answered',
      afterwards: speaksLate('fiona', 'it would have been a yes', FIONA),
    },
  },
  'an answer and the deadline: a timer after the answer does nothing, an answer after it is told why': {
    graph: consulting,
    before: asked,
    at: '2015-09-28 18:01',
    one: fionaAgrees,
    other: fires(),
    oneFirst: {
      one: accepted,
      other: rejected({ code: 'timer.gone' }),
      stands: 'running at asked: fiona answered, carl pending',
    },
    otherFirst: {
      one: closed('deemed-no-comment', null),
      other: accepted,
      stands: 'running at asked: fiona deemed-no-comment, carl pending',
      afterwards: speaksLate('fiona', 'still', FIONA),
    },
  },
  'an opinion and a withdrawal': {
    graph: asking('consult'),
    before: asked,
    one: fionaAgrees,
    other: withdraws('drafter', 'wrong figures'),
    oneFirst: { one: accepted, other: accepted, stands: 'running at draft: fiona answered, carl cancelled' },
    otherFirst: {
      one: closed('cancelled', 'drafter'),
      other: accepted,
      stands: 'running at draft: fiona cancelled, carl cancelled',
    },
  },
  'a signature and a withdrawal: what was signed is not taken back': {
    graph: signing(),
    before: asked,
    one: fionaAgrees,
    other: withdraws('drafter', 'wrong figures'),
    oneFirst: {
      one: accepted,
      other: rejected({ code: 'withdraw.too-late', because: 'signed', nodeId: 'asked' }),
      stands: 'running at asked: fiona answered, carl pending',
    },
    otherFirst: {
      one: closed('cancelled', 'drafter'),
      other: accepted,
      stands: 'running at draft: fiona cancelled, carl cancelled',
    },
  },
  'a signature and the initiator who ends all: after an answer it takes the office': {
    graph: signing(),
    before: asked,
    one: fionaAgrees,
    other: terminates('planner'),
    oneFirst: { one: accepted, other: accepted, stands: 'terminated: fiona answered, carl cancelled' },
    otherFirst: {
      one: rejected({ code: 'instance.ended', status: 'terminated' }),
      other: accepted,
      stands: 'terminated: fiona cancelled, carl cancelled',
    },
  },
  'a signature and a return by another': {
    graph: signing(),
    before: asked,
    one: fionaAgrees,
    other: answers('carl', 'return', { opinion: 'unclear', to: 'draft' }),
    oneFirst: { one: accepted, other: accepted, stands: 'returned at draft: fiona answered, carl answered' },
    otherFirst: {
      one: closed('cancelled', 'carl'),
      other: accepted,
      stands: 'returned at draft: fiona cancelled, carl answered',
      afterwards: speaksLate('fiona', 'it would have been a yes', FIONA),
    },
  },
  'an added signer who signs and is removed: who has acted stays': {
    graph: signing(),
    before: [...asked, addsSigners('fiona', 'parallel', ['felix'])],
    one: answers('felix', 'agree'),
    other: removes('fiona', ADDED),
    oneFirst: {
      one: accepted,
      other: closed('answered', 'felix', 'agree'),
      stands: 'running at asked: fiona pending, carl pending, felix answered',
    },
    otherFirst: {
      one: closed('removed', 'fiona'),
      other: accepted,
      stands: 'running at asked: fiona pending, carl pending, felix removed',
    },
  },
  'a signature and a new text: nobody signs what they have not seen': {
    graph: figuresAndOpinions(),
    before: untilTheLastDay,
    one: fionaAgrees,
    other: files('drafter', 'text-2'),
    // What somebody has signed stays as it is while the step is open.
    oneFirst: {
      one: accepted,
      other: rejected({ code: 'document.locked' }),
      stands: 'running at figures, opinion: drafter pending',
    },
    otherFirst: {
      one: rejected({ code: 'document.changed', seen: 'text-1', current: 'text-2' }),
      other: accepted,
      stands: 'running at figures, opinion: drafter pending',
    },
  },
  'one person in two windows, each with a request of its own: the second is closed': {
    graph: signing(),
    before: asked,
    one: fionaAgrees,
    other: answers('fiona', 'disagree', { opinion: 'on second thoughts' }),
    oneFirst: {
      one: accepted,
      other: closed('answered', 'fiona', 'agree'),
      stands: 'running at asked: fiona answered, carl pending',
    },
    otherFirst: {
      one: closed('answered', 'fiona', 'disagree'),
      other: accepted,
      stands: 'running at rework: fiona answered, carl cancelled',
    },
  },
  'a principal and a proxy: one seat, one answer, and the other sees who answered': {
    graph: signing(),
    directory: town({ grants: [grant('fiona', 'felix')] }),
    before: asked,
    one: fionaAgrees,
    other: answers('felix', 'agree', { seat: FIONA }),
    oneFirst: {
      one: accepted,
      other: closed('answered', 'fiona', 'agree'),
      stands: 'running at asked: fiona answered, carl pending',
    },
    otherFirst: {
      one: closed('answered', 'felix', 'agree'),
      other: accepted,
      stands: 'running at asked: fiona answered, carl pending',
    },
  },
};
