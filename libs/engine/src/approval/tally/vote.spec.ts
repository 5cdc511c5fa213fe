import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../answers.js';
import type { ApprovalStep } from '../../graph.js';
import type { Seat } from '../../state.js';
import { fiveStages, given, inAcceptance } from '../../../../testing/src/engine/index.js';
import { vote } from './vote.js';

const ballot = Object.values(fiveStages().nodes).find(({ id }) => id === 'acceptance') as ApprovalStep;
const blank = given(...inAcceptance()).state.seats.at(-1) as Seat;

/** Seats by what they said; `null` has not spoken; the last is the chair where `chair` is set. */
function seats(said: readonly (Answer | null)[], chair = false): readonly Seat[] {
  return said.map((answer, index) => ({
    ...blank,
    state: answer === null ? 'pending' : 'answered',
    chair: chair && index === said.length - 1,
    veto: chair && index === said.length - 1,
    answer:
      answer === null
        ? null
        : {
            answer,
            by: blank.holder!,
            at: blank.openedAt!,
            documentHash: null,
            opinion: '',
            sequence: 1,
            back: null,
            proxy: null,
          },
  }));
}

const plain: ApprovalStep = { ...ballot, chair: null };
const times = (count: number, answer: Answer | null): readonly (Answer | null)[] =>
  Array.from({ length: count }, () => answer);

describe('a vote', () => {
  it('counts two thirds of all seats, not of the votes cast', () => {
    expect(vote(ballot, seats([...times(6, 'agree'), ...times(3, 'abstain')], true))).toEqual({
      outcome: 'passed',
    });
    expect(vote(ballot, seats([...times(5, 'agree'), ...times(4, 'abstain')], true))).toEqual({
      outcome: 'failed',
    });
  });

  it('compares in whole numbers: two of three are exactly two thirds', () => {
    expect(vote(ballot, seats(['agree', 'agree', 'disagree']))).toEqual({ outcome: 'passed' });
  });

  it('waits for a chair who speaks last, even when the result is certain', () => {
    expect(vote(ballot, seats([...times(8, 'agree'), null], true))).toBeNull();
    expect(vote(ballot, seats([...times(8, 'disagree'), null], true))).toBeNull();
  });

  it('may close early without a chair once the result is certain and turnout is reached', () => {
    expect(vote(plain, seats([...times(6, 'agree'), ...times(3, null)]))).toBeNull();
    expect(vote(plain, seats([...times(7, 'agree'), ...times(2, null)]))).toEqual({ outcome: 'passed' });
    expect(vote(plain, seats([...times(7, 'disagree'), ...times(2, null)]))).toEqual({ outcome: 'failed' });
  });

  it('never passes before a veto could be used', () => {
    const vetoLeft = seats([...times(7, 'agree'), ...times(2, null)]).map((seat, index) => ({
      ...seat,
      veto: index === 8,
    }));
    expect(vote(plain, vetoLeft)).toBeNull();
  });

  it('fails by one veto', () => {
    expect(vote(ballot, seats([...times(8, 'agree'), 'disagree'], true))).toEqual({ outcome: 'failed' });
  });

  it('leaves the recused out of the count', () => {
    const recused = seats(['agree', 'agree', 'disagree', null]).map((seat, index) =>
      index === 3 ? { ...seat, state: 'skipped' as const } : seat,
    );
    expect(vote(ballot, recused)).toEqual({ outcome: 'passed' });
  });

  it('decides nothing when all abstain', () => {
    expect(vote(ballot, seats(times(4, 'abstain')))).toEqual({ blocked: 'no-decision' });
  });

  it('fails at once by a veto, whatever the turnout and whoever is still to speak', () => {
    const vetoed = seats(['disagree', null, null, null], true).map((seat, index) => ({
      ...seat,
      veto: index === 0,
    }));
    expect(vote(ballot, vetoed)).toEqual({ outcome: 'failed' });
  });

  it('weighs votes, not heads', () => {
    const weighed = (said: readonly (Answer | null)[], weights: readonly number[]) =>
      seats(said).map((seat, index) => ({ ...seat, weight: weights[index] ?? 1 }));
    expect(vote(plain, weighed(['agree', 'disagree', 'disagree'], [4, 1, 1]))).toEqual({ outcome: 'passed' });
    expect(vote(plain, weighed(['agree', 'agree', 'disagree'], [1, 1, 4]))).toEqual({ outcome: 'failed' });
    // Turnout is weight too: three of six heads, but eight of ten.
    expect(vote(plain, weighed(['agree', 'agree', 'agree', null, null], [4, 3, 1, 1, 1]))).toEqual({
      outcome: 'passed',
    });
  });

  it('does not count a seat without weight and does not wait for it', () => {
    const advised = (said: Answer | null) =>
      seats(['agree', 'disagree', 'agree', said]).map((seat, index) => ({
        ...seat,
        weight: index === 3 ? 0 : 1,
      }));
    expect(vote(plain, advised(null))).toEqual({ outcome: 'passed' });
    expect(vote(plain, advised('disagree'))).toEqual({ outcome: 'passed' });
  });

  it('decides nothing where no vote has weight', () => {
    const weightless = seats(['agree', 'agree']).map((seat) => ({ ...seat, weight: 0 }));
    expect(vote(plain, weightless)).toEqual({ blocked: 'no-decision' });
    const awaited = seats(['agree', null]).map((seat, index) => ({ ...seat, weight: 0, veto: index === 1 }));
    expect(vote(plain, awaited)).toBeNull();
  });

  it('is no result without turnout, however the votes fell', () => {
    const silent = seats([...times(2, 'agree'), ...times(2, null)]).map((seat) =>
      seat.state === 'pending' ? { ...seat, state: 'deemed-no-comment' as const } : seat,
    );
    expect(vote(plain, silent)).toEqual({ blocked: 'no-quorum' });
  });

  it('does not close early before turnout is reached', () => {
    expect(vote(plain, seats([...times(4, 'disagree'), ...times(5, null)]))).toBeNull();
  });

  it('counts abstentions for turnout', () => {
    expect(vote(plain, seats([...times(4, 'disagree'), ...times(3, 'abstain'), ...times(2, null)]))).toEqual({
      outcome: 'failed',
    });
  });

  it('counts a no-comment as an abstention unless the step says it is agreement', () => {
    const said = seats(['agree', 'no-comment', 'disagree']);
    expect(vote(plain, said)).toEqual({ outcome: 'failed' });
    expect(vote({ ...plain, noComment: 'agree' }, said)).toEqual({ outcome: 'passed' });
  });

  it('uses the formula for a single seat as well', () => {
    expect(vote(plain, seats(['agree']))).toEqual({ outcome: 'passed' });
    expect(vote(plain, seats(['disagree']))).toEqual({ outcome: 'failed' });
  });

  it('needs every seat where no share is written, and nobody in particular where no turnout is', () => {
    const unwritten = { ...plain, pass: null, turnout: null };
    expect(vote(unwritten, seats(['agree', 'agree', 'abstain']))).toEqual({ outcome: 'failed' });
    expect(vote(unwritten, seats(['disagree', null, null]))).toEqual({ outcome: 'failed' });
  });

  it('does not count an answer that is held back for signers that were added', () => {
    const held = seats(['agree', 'agree', 'agree']).map((seat, index) =>
      index === 2 ? { ...seat, state: 'held' as const } : seat,
    );
    expect(vote({ ...plain, turnout: null, pass: { numerator: 1, denominator: 1 } }, held)).toBeNull();
  });
});

describe('a vote by what was cast', () => {
  const cast: ApprovalStep = { ...plain, base: 'cast', turnout: null };

  it('leaves abstentions out of the whole the share is taken of', () => {
    expect(vote(cast, seats([...times(2, 'agree'), 'disagree', ...times(6, 'abstain')]))).toEqual({
      outcome: 'passed',
    });
  });

  it('decides nothing where no vote was cast', () => {
    expect(vote(cast, seats(times(3, 'abstain')))).toEqual({ blocked: 'no-decision' });
    expect(vote(cast, seats(['abstain', null]))).toBeNull();
  });

  it('closes early only by what no further vote could change', () => {
    expect(vote(cast, seats([...times(4, 'agree'), ...times(2, null)]))).toEqual({ outcome: 'passed' });
    expect(vote(cast, seats([...times(3, 'agree'), ...times(2, null)]))).toBeNull();
    expect(vote(cast, seats([...times(2, 'disagree'), ...times(4, null)]))).toBeNull();
    expect(vote(cast, seats([...times(2, 'disagree'), ...times(3, null), 'agree']))).toBeNull();
    expect(vote(cast, seats([...times(2, 'disagree'), 'agree', ...times(2, null)]))).toEqual({
      outcome: 'failed',
    });
  });
});
