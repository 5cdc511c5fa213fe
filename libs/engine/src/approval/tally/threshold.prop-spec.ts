import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Answer } from '../../answers.js';
import type { ApprovalStep } from '../../graph.js';
import type { Seat } from '../../state.js';
import { fiveStages, given, inAcceptance } from '../../../../testing/src/engine/index.js';
import { tallies } from './index.js';
import type { Tally } from './tally.js';

const steps = Object.values(fiveStages().nodes);
const signature = steps.find(({ id }) => id === 'sign-off') as ApprovalStep;
const ballot = steps.find(({ id }) => id === 'acceptance') as ApprovalStep;
const blank = given(...inAcceptance()).state.seats.at(-1) as Seat;

interface Voter {
  readonly said: Answer | null;
  readonly weight: number;
  readonly veto: boolean;
}

const said = fc.constantFrom<Answer | null>('agree', 'disagree', 'abstain', 'no-comment', null);
const voter: fc.Arbitrary<Voter> = fc.record({
  said,
  weight: fc.integer({ min: 0, max: 4 }),
  veto: fc.boolean(),
});
const voters = fc.array(voter, { minLength: 1, maxLength: 6 });
const ratio = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .filter(([numerator, denominator]) => numerator <= denominator)
  .map(([numerator, denominator]) => ({ numerator, denominator }));

const vote: fc.Arbitrary<ApprovalStep> = fc
  .record({
    pass: ratio,
    turnout: fc.option(ratio),
    base: fc.constantFrom('all' as const, 'cast' as const),
    noComment: fc.constantFrom('agree' as const, 'abstain' as const),
    onDisagree: fc.constantFrom('collect' as const, 'immediate' as const),
  })
  .map((words) => ({ ...ballot, chair: null, ...words }));
const sign: fc.Arbitrary<ApprovalStep> = fc
  .record({
    require: fc.constantFrom('all' as const, 'any' as const),
    noComment: fc.constantFrom('agree' as const, 'abstain' as const),
    onDisagree: fc.constantFrom('collect' as const, 'immediate' as const),
  })
  .map((words) => ({ ...signature, ...words }));
const anyStep = fc.oneof(vote, sign);

function seated(people: readonly Voter[]): readonly Seat[] {
  return people.map(({ said: answer, weight, veto }, index) => ({
    ...blank,
    chair: false,
    weight,
    veto,
    state: answer === null ? 'pending' : 'answered',
    answer: answer === null ? null : answered(answer, index),
  }));
}

function answered(answer: Answer, index: number): NonNullable<Seat['answer']> {
  return {
    answer,
    by: blank.principal.kind === 'person' ? blank.principal.person : blank.holder!,
    at: blank.openedAt!,
    documentHash: null,
    opinion: '',
    sequence: index + 1,
    back: null,
    proxy: null,
  };
}

function count(step: ApprovalStep, people: readonly Voter[]): Tally {
  return tallies[step.mode](step, seated(people));
}

/** Every way in which those who have not spoken could still speak. */
function completions(people: readonly Voter[]): readonly (readonly Voter[])[] {
  const open = people.findIndex((one) => one.said === null);
  if (open < 0) return [people];
  return (['agree', 'disagree', 'abstain'] as const).flatMap((answer) =>
    completions(people.with(open, { ...people[open]!, said: answer })),
  );
}

describe('the arithmetic of a threshold', () => {
  it('has a result, or an impasse, when everybody has answered', () => {
    fc.assert(
      fc.property(anyStep, voters, (step, people) => {
        for (const all of completions(people)) expect(count(step, all)).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  it('never says early what everybody together would not have said', () => {
    fc.assert(
      fc.property(vote, voters, (step, people) => {
        const early = count(step, people);
        if (early === null || 'blocked' in early) return;
        for (const all of completions(people)) expect(count(step, all)).toEqual(early);
      }),
      { numRuns: 200 },
    );
  });

  it('passes no vote before every seat with a veto has spoken', () => {
    fc.assert(
      fc.property(vote, voters, (step, people) => {
        const vetoLeft = people.some((one) => one.veto && one.said === null);
        if (vetoLeft) expect(count(step, people)).not.toEqual({ outcome: 'passed' });
      }),
      { numRuns: 200 },
    );
  });

  it('agrees to nothing without an agreement', () => {
    fc.assert(
      fc.property(anyStep, voters, (step, people) => {
        const tally = count(step, people);
        const agreed = tally !== null && 'outcome' in tally && ['agreed', 'passed'].includes(tally.outcome);
        const assents =
          step.mode === 'vote' && step.noComment === 'agree' ? ['agree', 'no-comment'] : ['agree'];
        if (agreed) expect(people.some((one) => assents.includes(one.said ?? ''))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same whichever of the last two speaks first', () => {
    fc.assert(
      fc.property(anyStep, voters, voter, voter, (step, others, one, other) => {
        const inOrder = [...others, one, other];
        const swapped = [...others, other, one];
        expect(count(step, inOrder)).toEqual(count(step, swapped));
      }),
      { numRuns: 100 },
    );
  });

  it('is restored by removing somebody and adding them again', () => {
    fc.assert(
      fc.property(anyStep, voters, fc.nat(), (step, people, pick) => {
        const before = seated(people);
        const gone = before[pick % before.length]!;
        const removed = before.map((seat) => (seat === gone ? { ...seat, state: 'removed' as const } : seat));
        expect(tallies[step.mode](step, [...removed, gone])).toEqual(tallies[step.mode](step, before));
      }),
      { numRuns: 100 },
    );
  });
});
