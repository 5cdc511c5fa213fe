import { describe, expect, it } from '@jest/globals';
import { effectsOf } from '../effects-of.js';
import {
  answers,
  files,
  given,
  givenIn,
  inBothBranches,
  inCheck,
  inReview,
  inSignOff,
  person,
  starts,
  submits,
  terminates,
  twoBranches,
  type Act,
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

  it('is not for the rules', () => {
    given(...inReview())
      .when((state, world) => ({
        ...terminates('secretary')(state, world),
        by: { kind: 'system', name: 'sla', channel: 'timer' },
      }))
      .thenRefuses('act.forbidden');
  });

  it('takes every token of every branch and drops what was open beside them', () => {
    const circulates: Act = (state) => ({
      type: 'CirculateText',
      by: person('fiona'),
      seatId: state!.seats[1]!.id,
      to: ['felix' as never],
      mustFinish: false,
      limit: null,
    });
    const copies: Act = (state) => ({
      type: 'SendCopies',
      by: person('fiona'),
      seatId: state!.seats[1]!.id,
      to: ['stranger' as never],
      words: '',
    });
    const { state, events } = givenIn(
      { graph: twoBranches() },
      ...inBothBranches(),
      circulates,
      copies,
      answers('laura', 'agree'),
    ).when(terminates('secretary'));
    expect(state).toMatchObject({ status: 'terminated', tokens: [], timers: [] });
    expect(state.circulations).toMatchObject([{ cancelled: true }]);
    expect(state.seats.filter(({ cause }) => cause?.verb === 'terminate')).toHaveLength(2);
    expect(effectsOf(twoBranches(), state, events[0]!)).toContainEqual(
      expect.objectContaining({ topic: 'instance-ended', to: { kind: 'person', person: 'stranger' } }),
    );
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
