import { describe, expect, it } from '@jest/globals';
import {
  answers,
  fires,
  given,
  inReview,
  inSignOff,
  accepted,
  person,
  town,
  until,
} from '../../testing/src/engine/index.js';

const remindAt = '2015-10-01 09:00';
const limitAt = '2015-10-05 17:30';

describe('the clock of a seat', () => {
  it('ends when the office closes on the last of its working days', () => {
    expect(given(...inReview()).state.seats[1]?.due).toEqual({
      date: '2015-10-05',
      at: Date.parse('2015-10-05T17:30:00+08:00'),
    });
  });

  it('stops when the seat is answered', () => {
    const { state } = given(...inReview(), answers('fiona', 'agree'));
    expect(state.timers.some(({ purpose }) => purpose.kind === 'rung' && purpose.seatId === 2)).toBe(false);
    expect(state.timers).toHaveLength(4);
  });
});

describe('a timer', () => {
  it('reminds in the morning two working days before the limit', () => {
    given(...inReview(), until(remindAt))
      .when(fires(1))
      .thenEmits({ type: 'TimerFired', timerId: 1 }, { type: 'SeatReminded', seatId: 2, act: 'remind' });
  });

  it('is never early', () => {
    given(...inReview(), until('2015-10-01 08:58'))
      .when(fires(1))
      .thenRefuses('timer.gone');
  });

  it('does nothing when it is gone', () => {
    given(...inReview(), answers('fiona', 'agree'), until(limitAt))
      .when(fires(1))
      .thenRefuses('timer.gone');
    given(...inReview())
      .when(fires(99))
      .thenRefuses('timer.gone');
  });

  it('is fired by no person', () => {
    given(...inReview(), until(limitAt))
      .when(fires(1, person('fiona')))
      .thenRefuses('act.forbidden');
  });

  it('takes silence for no comment at the limit, and never for agreement', () => {
    given(...inReview(), answers('fiona', 'agree'), answers('laura', 'agree'), until(limitAt))
      .when(fires(6))
      .thenEmitsAmongOthers({ type: 'SeatDeemed', seatId: 4 }, { type: 'ActivationClosed', outcome: 'done' })
      .thenEmitsNo('SeatAnswered');
  });

  it('does not take the silence of an empty office for anything, and says that nobody is there', () => {
    given(...inReview(), until(limitAt))
      .meanwhile(town({ departed: ['carl'] }))
      .when(fires(6))
      .thenEmits('TimerFired', { type: 'TimerCancelled', timerId: 5 }, { type: 'SeatBlocked', seatId: 4 });
  });

  it('tells the superior when a leader is late', () => {
    given(...inSignOff(), until('2015-09-30 17:30'))
      .when(fires(8))
      .thenEmitsAmongOthers({ type: 'SeatReminded', act: 'remind-superior' });
  });

  it('ends a wait by its limit', () => {
    given(...accepted(), until('2016-03-01 18:00'))
      .when(fires())
      .thenEmits('TimerFired', { type: 'TokenMoved', from: 'draw', to: 'closed' }, 'TokenConsumed', {
        type: 'InstanceEnded',
        outcome: 'closed',
      });
  });
});
