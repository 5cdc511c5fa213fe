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

  it('never says both and always one when everybody has spoken', () => {
    const choices: readonly Answer[] = ['agree', 'disagree', 'abstain'];
    for (let code = 0; code < 3 ** 6; code += 1) {
      const said = Array.from({ length: 6 }, (_, seat) => choices[Math.floor(code / 3 ** seat) % 3] ?? null);
      expect(vote(plain, seats(said))).not.toBeNull();
    }
  });
});
