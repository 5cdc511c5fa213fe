import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../../answers.js';
import type { ApprovalStep } from '../../graph.js';
import type { Seat } from '../../state.js';
import { fiveStages, given, inCheck } from '../../../../testing/src/engine/index.js';
import { decideTogether } from './decide.js';

const check = Object.values(fiveStages().nodes).find(({ id }) => id === 'check') as ApprovalStep;
const blank = given(...inCheck()).state.seats.at(-1) as Seat;

function seats(...said: readonly (Answer | null)[]): readonly Seat[] {
  return said.map((answer) => ({
    ...blank,
    state: answer === null ? 'pending' : 'answered',
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

describe('deciding', () => {
  it('needs one answer of one person, and two that agree of several', () => {
    expect(decideTogether(check, seats('pass'))).toEqual({ outcome: 'pass' });
    expect(decideTogether(check, seats('pass', null, null))).toBeNull();
    expect(decideTogether(check, seats('pass', null, 'pass'))).toEqual({ outcome: 'pass' });
  });

  it('stays open while people may still come round', () => {
    expect(decideTogether(check, seats('pass', 'finding'))).toBeNull();
  });

  it('is an impasse when answers are final and no two agree', () => {
    const final = { ...check, revisable: false };
    expect(decideTogether(final, seats('pass', 'finding'))).toEqual({ blocked: 'no-decision' });
    expect(decideTogether(final, seats('pass', null))).toBeNull();
  });

  it('is an impasse where nobody is left to decide', () => {
    expect(decideTogether(check, [])).toEqual({ blocked: 'no-decision' });
  });
});
