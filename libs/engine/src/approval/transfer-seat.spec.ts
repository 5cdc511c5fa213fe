import { describe, expect, it } from '@jest/globals';
import {
  answers,
  draftedBy,
  given,
  givenIn,
  handsOn,
  inAcceptance,
  inCheck,
  inReview,
  inSignOff,
  town,
} from '../../../testing/src/engine/index.js';

describe('handing a seat on', () => {
  it('moves the duty and keeps the principal and the deadline', () => {
    const before = given(...inReview()).state.seats[1];
    const after = given(...inReview(), handsOn('fiona', 'felix')).state.seats[1];
    expect(after).toMatchObject({ holder: 'felix', transferredFrom: ['fiona'], due: before?.due });
    expect(after?.principal).toEqual(before?.principal);
  });

  it('leaves the former holder without a say', () => {
    given(...inReview(), handsOn('fiona', 'felix'))
      .when(answers('fiona', 'agree', { seat: 2 }))
      .thenRefuses('seat.not-held');
    given(...inReview(), handsOn('fiona', 'felix'))
      .when(answers('felix', 'agree'))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'felix' });
  });

  it('may be done by anybody of the pool while nobody holds the seat', () => {
    given(...inReview())
      .when(handsOn('laura', 'lars'))
      .thenEmits({ type: 'SeatTransferred', from: 'laura', to: 'lars' });
  });

  it('gives a reason', () => {
    given(...inReview())
      .when(handsOn('fiona', 'felix', ''))
      .thenRefuses('reason.required');
  });

  it.each([
    ['the drafter of the text', 'deputy', 'drafter', 'author'],
    ['somebody of another unit', 'deputy', 'felix', 'unit'],
    ['somebody already seated', 'deputy', 'head', 'seated'],
    ['somebody who does not exist', 'deputy', 'ghost', 'inactive'],
    ['oneself', 'deputy', 'deputy', 'self'],
  ])('refuses %s', (_who, from, to, because) => {
    given(...inSignOff())
      .when(handsOn(from, to))
      .thenRefuses('transfer.recipient', { to, because });
  });

  it('refuses somebody who has left', () => {
    givenIn({ directory: town({ departed: ['felix'] }) }, ...inReview())
      .when(handsOn('fiona', 'felix'))
      .thenRefuses('transfer.recipient', { because: 'inactive' });
  });

  it('refuses who took part, where the party excludes the involved', () => {
    const directory = town({ people: { ines: ['watch'], felix: ['finance', 'member@watch'] } });
    givenIn({ directory }, ...inCheck())
      .when(handsOn('ines', 'felix'))
      .thenRefuses('transfer.recipient', { because: 'involved' });
  });

  it('is not possible for a vote', () => {
    given(...inAcceptance())
      .when(handsOn('member1', 'secretary'))
      .thenRefuses('transfer.recipient', { because: 'vote' });
  });

  it('ends after three times', () => {
    const people = { a: ['finance'], b: ['finance'], c: ['finance'], d: ['finance'] };
    givenIn(
      { directory: town({ people }) },
      ...inReview(),
      handsOn('fiona', 'a'),
      handsOn('a', 'b'),
      handsOn('b', 'c'),
    )
      .when(handsOn('c', 'd'))
      .thenRefuses('transfer.limit', { limit: 3 });
  });

  it('is for who holds the seat', () => {
    given(...inReview())
      .when(handsOn('carl', 'stranger', 'away', 2))
      .thenRefuses('seat.not-held');
  });

  it('is not for a seat already answered', () => {
    given(...inReview(), answers('fiona', 'agree'))
      .when(handsOn('fiona', 'felix'))
      .thenRefuses('seat.closed');
  });

  it('hands the pen to a colleague of the drafter', () => {
    given(...draftedBy())
      .when(handsOn('drafter', 'colleague'))
      .thenEmits({ type: 'SeatTransferred', to: 'colleague' });
  });
});
