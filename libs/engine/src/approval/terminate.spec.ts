import { describe, expect, it } from '@jest/globals';
import {
  answers,
  files,
  given,
  inCheck,
  inReview,
  inSignOff,
  starts,
  submits,
  terminates,
} from '../../../testing/src/engine/index.js';

describe('terminating', () => {
  it('closes every seat and takes every token', () => {
    const { state } = given(...inSignOff(), terminates('secretary'));
    expect(state.status).toBe('terminated');
    expect(state.tokens).toEqual([]);
    expect(state.timers).toEqual([]);
    expect(state.seats.filter(({ cause }) => cause?.verb === 'terminate')).toHaveLength(2);
  });

  it('is for the initiator while nobody has answered', () => {
    const begun = [starts('fiona'), files('drafter', 'text-1'), submits('drafter')];
    given(...begun)
      .when(terminates('fiona'))
      .thenEmitsAmongOthers('InstanceTerminated');
    given(...begun, answers('carl', 'agree'))
      .when(terminates('fiona'))
      .thenRefuses('act.forbidden');
  });

  it('is not for the drafter, who was given the work', () => {
    given(...inReview())
      .when(terminates('drafter'))
      .thenRefuses('act.forbidden');
  });

  it('gives a reason', () => {
    given(...inReview())
      .when(terminates('secretary', ' '))
      .thenRefuses('reason.required', { field: 'reason' });
  });

  it('is not for others, whoever they are', () => {
    for (const other of ['stranger', 'supervisor', 'deputy']) {
      given(...inReview())
        .when(terminates(other))
        .thenRefuses('act.forbidden');
    }
  });

  it('ends a called workflow from the inside out', () => {
    const { events } = given(
      ...inCheck(),
      answers('ines', 'finding', { opinion: 'a gap' }),
      answers('igor', 'finding', { opinion: 'a gap' }),
    ).when(terminates('secretary'));
    expect(events.map(({ type }) => type)).toEqual([
      'InstanceTerminated',
      'SeatCancelled',
      'ActivationClosed',
      'TokenConsumed',
      'ScopeClosed',
      'TokenConsumed',
    ]);
  });
});
