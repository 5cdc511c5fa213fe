import { describe, expect, it } from '@jest/globals';
import type { Seat } from '../state.js';
import {
  answers,
  files,
  fires,
  until,
  given,
  handsOn,
  inReview,
  inSignOff,
  submits,
  town,
  givenIn,
  type Given,
} from '../../../testing/src/engine/index.js';

/** Seats of the newest activation. */
function newestSeats({ state }: Given): readonly Seat[] {
  const newest = state.activations.at(-1);
  return state.seats.filter(({ activationId }) => activationId === newest?.id);
}

const headReturns = (to: string, resubmit?: 'rewalk') =>
  answers('head', 'return', { to, opinion: 'wording', ...(resubmit === undefined ? {} : { resubmit }) });
const untilHead = [...inSignOff(), answers('deputy', 'agree')];

describe('walking the chain again after a return', () => {
  it('lets the signature on an unchanged text stand and asks the returner again', () => {
    const again = given(...untilHead, headReturns('revise'), submits('drafter', { opinion: 'as agreed' }));
    expect(newestSeats(again)).toMatchObject([
      {
        post: 'deputy-head',
        state: 'carried',
        carriedFrom: 6,
        answer: { by: 'deputy', documentHash: 'text-2' },
      },
      { post: 'head', state: 'pending' },
    ]);
  });

  it('asks the deputy again because the text changed', () => {
    const again = given(...untilHead, headReturns('revise'), files('drafter', 'text-3'), submits('drafter'));
    expect(newestSeats(again)).toMatchObject([
      { post: 'deputy-head', state: 'pending', carriedFrom: null },
      { post: 'head', state: 'queued' },
    ]);
  });

  it('carries every opinion, so the consultation and the revision pass by themselves', () => {
    const again = given(...untilHead, headReturns('draft'), files('drafter', 'text-3'));
    again
      .when(submits('drafter'))
      .thenEmitsAmongOthers(
        { type: 'ActivationOpened', nodeId: 'review', round: 2 },
        { type: 'SeatOpened', state: 'carried', carriedFrom: 2 },
        { type: 'SeatOpened', state: 'carried', carriedFrom: 3 },
        { type: 'SeatOpened', state: 'carried', carriedFrom: 4 },
        { type: 'ActivationOpened', nodeId: 'revise', round: 2 },
        { type: 'SeatOpened', state: 'carried', carriedFrom: 5 },
        { type: 'ActivationOpened', nodeId: 'sign-off', round: 2 },
      );
  });

  it('points at the answer itself when it is carried a second time', () => {
    const twice = given(
      ...untilHead,
      headReturns('revise'),
      submits('drafter', { opinion: 'as agreed' }),
      headReturns('revise'),
      submits('drafter', { opinion: 'still as agreed' }),
    );
    expect(newestSeats(twice)[0]).toMatchObject({ state: 'carried', carriedFrom: 6 });
  });

  it('asks everybody when the chain is walked in full', () => {
    const again = given(
      ...untilHead,
      headReturns('draft', 'rewalk'),
      files('drafter', 'text-3'),
      submits('drafter'),
    );
    expect(newestSeats(again).map(({ state }) => state)).toEqual(['pending', 'pending', 'pending']);
  });

  it('does not reach behind a walk in full for older answers', () => {
    const again = given(
      ...untilHead,
      headReturns('draft', 'rewalk'),
      submits('drafter', { opinion: 'same text' }),
      answers('fiona', 'agree'),
      answers('carl', 'agree'),
      answers('laura', 'agree'),
      submits('drafter'),
      answers('deputy', 'return', { to: 'revise', opinion: 'again' }),
      submits('drafter', { opinion: 'same text' }),
    );
    expect(newestSeats(again)[0]).toMatchObject({ post: 'deputy-head', state: 'pending' });
  });

  it('does not carry the signature of somebody who has taken up the pen since', () => {
    const directory = town({ people: { deputy: ['lead', 'deputy-head'], second: ['lead', 'deputy-head'] } });
    const again = givenIn(
      { directory },
      ...untilHead,
      headReturns('revise'),
      handsOn('drafter', 'deputy'),
      submits('deputy', { opinion: 'unchanged' }),
    );
    expect(newestSeats(again)[0]).toMatchObject({ post: 'deputy-head', state: 'pending', holder: 'second' });
  });

  it('keeps a deemed silence a silence', () => {
    const silent = given(
      ...inReview(),
      answers('fiona', 'agree'),
      answers('laura', 'agree'),
      until('2015-10-05 17:30'),
      fires(6),
      submits('drafter'),
      answers('deputy', 'return', { to: 'draft', opinion: 'wording' }),
      files('drafter', 'text-2'),
      submits('drafter'),
    );
    const carried = silent.state.seats.find((seat) => seat.state === 'carried' && seat.carriedFrom === 4);
    expect(carried).toMatchObject({ answer: null, principal: { unit: 'culture' } });
  });
});
