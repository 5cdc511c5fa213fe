import { describe, it } from '@jest/globals';
import { given, inReview, inSignOff, opens } from '../../../testing/src/engine/index.js';

describe('opening a paper', () => {
  it('is its receipt, once', () => {
    given(...inReview())
      .when(opens('fiona'))
      .thenEmits({ type: 'SeatAcknowledged', by: 'fiona' });
    given(...inReview(), opens('fiona'))
      .when(opens('fiona'))
      .thenEmits();
  });

  it('is no receipt by somebody else, nor before one’s turn', () => {
    given(...inReview())
      .when(opens('carl', 2))
      .thenRefuses('seat.not-held');
    given(...inSignOff())
      .when(opens('head'))
      .thenRefuses('seat.queued');
  });
});
