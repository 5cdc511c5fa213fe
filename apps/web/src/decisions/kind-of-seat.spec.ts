import { describe, expect, it } from '@jest/globals';
import type { Answer } from '../api/models';
import { kindOfSeat } from './kind-of-seat';

const offering = (...answers: Answer[]) =>
  answers.map((answer) => ({ answer, label: answer, effect: '', reasonRequired: false, closed: null }));

describe('the form of a seat', () => {
  it.each([
    ['review', offering('agree', 'agree-with-changes', 'disagree', 'no-comment', 'not-concerned')],
    ['sign-off', offering('agree', 'return')],
    ['vote', offering('agree', 'disagree', 'abstain')],
    ['check', offering('pass', 'finding', 'overturn')],
    ['write', offering('submit')],
    ['other', offering('return', 'reject')],
  ])('is %s, read from what may be answered', (kind, offers) => {
    expect(kindOfSeat({ purpose: 'duty', origin: 'definition', offers })).toBe(kind);
  });

  it('is that of an added signer, whatever the step offers', () => {
    const offers = offering('agree', 'disagree', 'no-comment');
    expect(kindOfSeat({ purpose: 'duty', origin: 'add-before', offers })).toBe('signer');
  });

  it('is an appointment where nobody could be asked', () => {
    expect(
      kindOfSeat({ purpose: 'appoint', origin: 'definition', offers: offering('name', 'not-applicable') }),
    ).toBe('appoint');
  });
});
