import { describe, expect, it } from '@jest/globals';
import type { SeatSummary } from '../../api/models';
import { countAnswers, lastConsulted } from './count-answers';

const seat = (round: number, state: SeatSummary['state'], answer: SeatSummary['answer'] = null) => ({
  step: 'review',
  purpose: 'duty' as const,
  round,
  state,
  answer,
});

describe('the count of opinions', () => {
  it('counts a silent unit as deemed, never as agreement', () => {
    const seats = [seat(1, 'answered', 'no-comment'), seat(1, 'deemed-no-comment')];
    expect(countAnswers(seats)).toEqual({ agree: 0, changes: 0, disagree: 0, none: 1, deemed: 1 });
  });

  it('counts a silence that was carried over as deemed', () => {
    const seats = [seat(2, 'carried', 'disagree'), seat(2, 'carried')];
    expect(countAnswers(seats)).toEqual({ agree: 0, changes: 0, disagree: 1, none: 0, deemed: 1 });
  });

  it('looks at the last round in which units were asked', () => {
    const seats = [seat(1, 'answered', 'disagree'), seat(2, 'answered', 'agree'), seat(2, 'cancelled')];
    expect(lastConsulted(seats)).toEqual([seat(2, 'answered', 'agree')]);
  });
});
