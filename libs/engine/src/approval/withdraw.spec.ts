import { describe, expect, it } from '@jest/globals';
import {
  answers,
  closed,
  draftedBy,
  given,
  inReview,
  inSignOff,
  opens,
  submits,
  withdraws,
} from '../../../testing/src/engine/index.js';

describe('withdrawing', () => {
  it('goes on in the same round while nobody has read the text', () => {
    given(...inReview())
      .when(withdraws('drafter'))
      .thenEmitsNo('RoundOpened')
      .thenEmitsAmongOthers(
        { type: 'InstanceWithdrawn', by: 'drafter' },
        { type: 'SeatCancelled', seatId: 2, verb: 'withdraw' },
        { type: 'TokenConsumed', cause: 'withdraw' },
        { type: 'ActivationOpened', nodeId: 'draft', round: 1 },
      );
  });

  it('begins a new round once somebody has read it', () => {
    given(...inReview(), opens('fiona'))
      .when(withdraws('drafter'))
      .thenEmitsAmongOthers({
        type: 'RoundOpened',
        round: 2,
        cause: 'withdraw',
        to: 'draft',
        resubmit: 'direct',
      });
  });

  it('gives a reason once somebody has answered, and the answer stands', () => {
    const answered = [...inReview(), answers('fiona', 'agree')];
    given(...answered)
      .when(withdraws('drafter'))
      .thenRefuses('reason.required');

    const again = given(...answered, withdraws('drafter', 'wrong annex'), submits('drafter'));
    expect(again.state.seats.at(-3)).toMatchObject({ state: 'carried', carriedFrom: 2 });
    expect(again.state.seats.at(-2)).toMatchObject({ state: 'pending' });
  });

  it('goes back to the last written step when nobody has signed yet', () => {
    given(...inSignOff())
      .when(withdraws('drafter'))
      .thenEmitsAmongOthers({ type: 'ActivationOpened', nodeId: 'revise' });
  });

  it('is too late after a signature', () => {
    given(...inSignOff(), answers('deputy', 'agree'))
      .when(withdraws('drafter', 'please'))
      .thenRefuses('withdraw.too-late');
  });

  it('has nothing to do while the text is with its drafter', () => {
    given(...draftedBy())
      .when(withdraws('drafter'))
      .thenRefuses('withdraw.too-late');
  });

  it('is for the initiator and the sender only', () => {
    given(...inReview())
      .when(withdraws('planner'))
      .thenEmitsAmongOthers('InstanceWithdrawn');
    for (const other of ['fiona', 'stranger']) {
      given(...inReview())
        .when(withdraws(other))
        .thenRefuses('act.forbidden');
    }
  });

  it('is over with the instance', () => {
    given(...closed())
      .when(withdraws('drafter'))
      .thenRefuses('instance.ended');
  });
});
