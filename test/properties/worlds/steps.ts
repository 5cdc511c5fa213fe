import type { DisputeRung, LadderRung, PartyName, SeatOperation, WorkingDayCount } from '#libs/engine';
import { step } from '../../../libs/testing/src/engine/workflow-builder.js';
import type { Dice } from '../dice.js';
import { manySeats, someParties } from './parties.js';
import { askedByName } from './people.js';

export type Part = ReturnType<typeof step>;
type StepWords = Partial<Parameters<typeof step>[2]>;

/** Where a step leads, and whether it may open a new round by leading back to the draft. */
export interface Ways {
  readonly next: string;
  readonly mayGoBack: boolean;
  /** A signature of one person, so that branches get somewhere. */
  readonly alone: boolean;
}

const days = (count: number) => count as WorkingDayCount;

/** A step of any mode but `write`, with settings of every kind. */
export function randomStep(dice: Dice, ways: Ways): Part {
  if (ways.alone) return signature(dice, ways);
  switch (dice.below(10)) {
    case 0:
    case 1:
      return consultation(dice, ways);
    case 2:
    case 3:
    case 4:
      return ballot(dice, ways);
    case 5:
      return decision(dice, ways);
    default:
      return signature(dice, ways);
  }
}

function consultation(dice: Dice, { next }: Ways): Part {
  const deem: LadderRung = { offset: days(0), act: 'deem-no-comment' };
  return step('consult', dice.one(['reviewers', 'reviewers', 'group', 'head']), {
    ...common(dice),
    stale: dice.one(['any-change', 'own-section']),
    late: dice.often(60) ? [{ offset: days(-1), act: 'remind' }, deem] : [],
    peers: dice.one(['never', 'after-own-answer', 'always']),
    then: { done: next },
  });
}

function signature(dice: Dice, { next, alone }: Ways): Part {
  const collects = dice.often(50);
  const answers = [
    'agree',
    'disagree',
    ...dice.some(['abstain', 'no-comment'] as const, 30),
    'return',
  ] as const;
  return step('sign', alone ? dice.one(askedByName) : partyOf(dice), {
    ...common(dice),
    answers,
    order: dice.one(['parallel', 'parallel', 'sequence']),
    require: dice.one(['all', 'all', 'all', 'any', 'first-response']),
    onDisagree: collects ? 'collect' : 'immediate',
    noComment: dice.one(['agree', 'abstain']),
    dedupe: dice.one(['off', 'off', 'adjacent', 'round']),
    dispute: collects && dice.often(40) ? randomLadder(dice) : [],
    mandatory: dice.often(30),
    pauses: dice.one([[], ['held'], ['held', 'asking']]),
    then: dice.often(50) ? { agreed: next, disagreed: 'rejected' } : { agreed: next },
  });
}

function ballot(dice: Dice, { next, mayGoBack }: Ways): Part {
  const failed = mayGoBack && dice.often(40) ? '!draft' : 'rejected';
  return step('vote', dice.one(manySeats), {
    ...common(dice),
    answers: ['agree', 'disagree', 'abstain', ...dice.some(['no-comment', 'return'] as const, 25)],
    order: dice.one(['parallel', 'parallel', 'parallel', 'sequence']),
    pass: dice.one([null, share(1, 2), share(2, 3), share(3, 4), share(1, 3)]),
    turnout: dice.one([null, null, share(1, 2), share(3, 4)]),
    chair: dice.one([
      null,
      { last: true, veto: true },
      { last: false, veto: true },
      { last: true, veto: false },
    ]),
    base: dice.one(['all', 'all', 'cast']),
    weights: dice.one<Readonly<Record<string, number>>>([
      {},
      {},
      { chair: 2 },
      { member: 2, head: 3, finance: 2 },
      { member1: 0 },
    ]),
    vetoes: dice.one([[], [], ['member1'], ['law']]),
    onDisagree: dice.one(['collect', 'immediate']),
    secret: dice.often(30),
    personal: dice.often(20),
    mandatory: dice.often(30),
    then: { passed: next, failed },
  });
}

function decision(dice: Dice, { next, mayGoBack }: Ways): Part {
  return step('decide', dice.one(['inspectors', 'inspectors', 'chair', 'head']), {
    ...common(dice),
    answers: ['pass', 'reject', 'overturn', 'return'],
    then: { pass: next, reject: 'rejected', overturn: mayGoBack ? '!draft' : 'rejected' },
  });
}

/** What steps of every mode may have. */
function common(dice: Dice): StepWords {
  return {
    limit: 1 + dice.below(6),
    return: dice.one([
      { to: [], resubmit: 'direct' },
      { to: [], resubmit: 'rewalk' },
      { to: ['draft'], resubmit: 'direct' },
    ]),
    ...(dice.often(20) && { fields: { note: dice.one(['edit', 'required'] as const) } }),
    ...(dice.often(40) && { may: everyOperation }),
    ...(dice.often(30) && { nobody: 'head' }),
  };
}

const everyOperation: readonly SeatOperation[] = [
  'claim',
  'transfer',
  'delegate',
  'proxy',
  'add-before',
  'add-after',
  'add-parallel',
  'remove-signer',
  'extend',
  'take-back',
  'ask',
  'copy',
  'circulate',
];

function partyOf(dice: Dice): string {
  return dice.often(40) ? dice.one(askedByName) : dice.one(someParties);
}

function randomLadder(dice: Dice): readonly DisputeRung[] {
  const rungs: readonly DisputeRung[] = [
    { party: 'head' as PartyName, limit: days(2) },
    { party: 'chair' as PartyName, limit: null },
  ];
  return dice.often(50) ? rungs : rungs.slice(1);
}

function share(numerator: number, denominator: number) {
  return { numerator, denominator };
}
