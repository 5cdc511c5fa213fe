import { describe, it } from '@jest/globals';
import { answers, given, handsOn, inReview, inSignOff, town } from '../../../testing/src/engine/index.js';

const successor = town({ people: { deputy: ['lead'], nadia: ['lead', 'deputy-head'] } });

describe('a seat found by its post', () => {
  it('follows the post to the successor', () => {
    given(...inSignOff())
      .meanwhile(successor)
      .when(answers('nadia', 'agree', { seat: 6 }))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'nadia' });
    given(...inSignOff())
      .meanwhile(successor)
      .when(answers('deputy', 'agree', { seat: 6 }))
      .thenRefuses('seat.not-held');
  });

  it('falls back to the pool when its holder has left', () => {
    const people = { fiona: ['finance', 'reviewer'], felix: ['finance', 'reviewer'] };
    given(...inReview())
      .meanwhile(town({ people, departed: ['fiona'] }))
      .when(answers('felix', 'agree', { seat: 2 }))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'felix' });
  });

  it('stays with its holder while somebody else gets the post as well', () => {
    given(...inReview())
      .meanwhile(town({ people: { felix: ['finance', 'reviewer'] } }))
      .when(answers('felix', 'agree', { seat: 2 }))
      .thenRefuses('seat.claimed', { by: 'fiona' });
  });
});

describe('a seat that was handed on', () => {
  it('stays with the person, who needs no post', () => {
    given(...inSignOff(), handsOn('deputy', 'colleague'))
      .meanwhile(successor)
      .when(answers('nadia', 'agree', { seat: 6 }))
      .thenRefuses('seat.not-held');
  });
});
