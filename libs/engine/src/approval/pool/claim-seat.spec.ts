import { describe, expect, it } from '@jest/globals';
import {
  answers,
  claims,
  delegates,
  given,
  givenIn,
  handsOn,
  inAcceptance,
  inReview,
  oneStep,
  atTheStep,
  town,
  unclaims,
  type Given,
} from '../../../../testing/src/engine/index.js';

/** The law unit has two reviewers; its seat is the third. */
const LAW = 3;

function claimed(): Given {
  return given(...inReview(), claims('laura', LAW));
}

describe('taking a seat out of its pool', () => {
  it('makes it the claimer’s; the others are told whose it is', () => {
    expect(claimed().state.seats[LAW - 1]).toMatchObject({ holder: 'laura', state: 'pending' });
    claimed()
      .when(answers('lars', 'agree', { seat: LAW }))
      .thenRefuses('seat.claimed', { by: 'laura' });
    claimed().when(claims('lars', LAW)).thenRefuses('seat.claimed', { by: 'laura' });
    claimed()
      .when(answers('carl', 'agree', { seat: LAW }))
      .thenRefuses('seat.not-held');
  });

  it('is not needed: answering it takes it', () => {
    given(...inReview())
      .when(answers('lars', 'agree', { seat: LAW }))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'lars' });
  });

  it('done again changes nothing', () => {
    claimed().when(claims('laura', LAW)).thenEmits();
  });

  it('can be undone, and the others may take it then', () => {
    claimed()
      .and(unclaims('laura', LAW))
      .when(claims('lars', LAW))
      .thenEmits({ type: 'SeatClaimed', by: 'lars' });
  });

  it('is undone by leaving', () => {
    claimed()
      .meanwhile(town({ departed: ['laura'] }))
      .when(claims('lars', LAW))
      .thenEmits({ type: 'SeatClaimed', by: 'lars' });
  });

  it('is for seats of a pool, for its people, where the step lets them', () => {
    given(...inReview())
      .when(claims('stranger', LAW))
      .thenRefuses('seat.not-held');
    given(...inAcceptance())
      .when(claims('member1'))
      .thenRefuses('seat.not-pool');
    given(...inReview())
      .when(claims('laura', 99))
      .thenRefuses('not_found');
    const graph = oneStep(
      'consult',
      { may: [] },
      { kind: 'unit', unit: { op: 'literal', value: 'law' }, posts: ['reviewer'], named: null, not: [] },
    );
    givenIn({ graph }, ...atTheStep())
      .when(claims('laura', 2))
      .thenRefuses('operation.not-offered', { operation: 'claim' });
  });

  it('is not for who sits in the step already', () => {
    const directory = town({ people: { fiona: ['finance', 'reviewer', 'reviewer@law'] } });
    givenIn({ directory }, ...inReview())
      .when(claims('fiona', LAW))
      .thenRefuses('duty.separation', { because: 'second-answer' });
  });

  it('is not for a seat that was answered, though the answer may still be corrected', () => {
    claimed().and(answers('laura', 'agree')).when(claims('laura', LAW)).thenRefuses('seat.closed');
  });
});

describe('giving a seat back to its pool', () => {
  it('is for the claimer', () => {
    claimed().when(unclaims('lars', LAW)).thenRefuses('seat.claimed');
    given(...inReview())
      .when(unclaims('laura', LAW))
      .thenRefuses('seat.not-pool');
    given(...inReview())
      .when(unclaims('laura', 99))
      .thenRefuses('not_found');
    given(...inAcceptance())
      .when(unclaims('member1'))
      .thenRefuses('seat.not-pool');
  });

  it('is not possible once it was handed on', () => {
    claimed()
      .and(handsOn('laura', 'lars', 'away', LAW))
      .when(unclaims('lars', LAW))
      .thenRefuses('seat.not-pool');
  });

  it('is not possible while it is lent to somebody, or after it was answered', () => {
    claimed()
      .and(delegates('laura', 'stranger', LAW))
      .when(unclaims('laura', LAW))
      .thenRefuses('seat.delegated');
    claimed().and(answers('laura', 'agree')).when(unclaims('laura', LAW)).thenRefuses('seat.not-pool');
  });
});
