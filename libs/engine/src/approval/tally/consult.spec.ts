import { describe, expect, it } from '@jest/globals';
import {
  answers,
  given,
  inReview,
  starts,
  files,
  submits,
  fires,
  until,
} from '../../../../testing/src/engine/index.js';

describe('a consultation', () => {
  it('is over when every unit has spoken, and never fails', () => {
    given(...inReview(), answers('fiona', 'disagree', { opinion: 'no' }), answers('laura', 'not-concerned'))
      .when(answers('carl', 'disagree', { opinion: 'no' }))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'done' });
  });

  it('is over when the time of those who said nothing has run out', () => {
    const silent = given(...inReview(), answers('fiona', 'agree'), answers('laura', 'agree'));
    silent.and(until('2015-10-05 17:30')).and(fires());
    silent.when(fires()).thenEmitsAmongOthers('SeatDeemed', { type: 'ActivationClosed', outcome: 'done' });
  });

  it('waits for who has not spoken', () => {
    given(starts(), files('drafter', 'text-1'), submits('drafter'))
      .when(answers('fiona', 'agree'))
      .thenEmitsNo('ActivationClosed');
    expect(given(...inReview()).state.activations.at(-1)?.state).toBe('open');
  });
});
