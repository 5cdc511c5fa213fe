import { describe, expect, it } from '@jest/globals';
import { effectsOf } from '../../effects-of.js';
import {
  answers,
  asks,
  atTheStep,
  closed,
  fires,
  fiveStages,
  given,
  givenIn,
  inReview,
  inSignOff,
  moment,
  oneStep,
  opens,
  replies,
  resumes,
  revives,
  suspends,
  terminates,
  until,
} from '../../../../testing/src/engine/index.js';

describe('suspending', () => {
  it('stops every clock and keeps what was armed', () => {
    const before = given(...inReview());
    const { state } = before.when(suspends('secretary'));
    expect(state).toMatchObject({ status: 'suspended', timers: [] });
    expect(state.suspension?.timers).toEqual(before.state.timers);
  });

  it('refuses everything but going on and ending', () => {
    const still = [...inReview(), suspends('secretary')];
    for (const act of [
      answers('fiona', 'agree'),
      opens('fiona'),
      suspends('secretary'),
      revives('secretary', 'draft'),
    ]) {
      given(...still)
        .when(act)
        .thenRefuses('instance.suspended');
    }
    given(...still)
      .when(fires(1))
      .thenRefuses('timer.gone');
    expect(given(...still, terminates('secretary')).state).toMatchObject({
      status: 'terminated',
      suspension: null,
    });
  });

  it('is for an office, which says why', () => {
    given(...inReview())
      .when(suspends('fiona'))
      .thenRefuses('act.forbidden');
    given(...inReview())
      .when(suspends('secretary', ' '))
      .thenRefuses('reason.required');
  });

  it('is told to those concerned', () => {
    const { state, events } = given(...inReview()).when(suspends('secretary'));
    expect(effectsOf(fiveStages(), state, events[0]!)).toMatchObject([
      { topic: 'instance-suspended', to: { person: 'planner' } },
      { topic: 'instance-suspended', to: { person: 'drafter' } },
    ]);
  });
});

describe('resuming', () => {
  it('gives everybody the working days it lasted, to the hour', () => {
    const before = given(...inReview());
    const { state, events } = given(...inReview(), suspends('secretary'), until('2015-09-28 10:00')).when(
      resumes('planner'),
    );
    expect(state.status).toBe('running');
    // From Thursday to Monday: two working days.
    expect(before.state.seats[1]?.due?.date).toBe('2015-10-05');
    expect(state.seats[1]?.due).toEqual({ date: '2015-10-07', at: moment('2015-10-07 17:30') });
    expect(before.state.timers[0]?.dueAt).toBe(moment('2015-10-01 09:00'));
    expect(state.timers[0]?.dueAt).toBe(moment('2015-10-05 09:00'));
    expect(effectsOf(fiveStages(), state, events[0]!)).toMatchObject([
      { topic: 'instance-resumed' },
      { topic: 'instance-resumed' },
    ]);
  });

  it('changes no deadline on the same day', () => {
    const before = given(...inReview());
    const { state } = given(...inReview(), suspends('secretary')).when(resumes('secretary'));
    expect(state.seats.map(({ due }) => due)).toEqual(before.state.seats.map(({ due }) => due));
    expect(state.timers.map(({ dueAt }) => dueAt)).toEqual(before.state.timers.map(({ dueAt }) => dueAt));
  });

  it('gives no time to a seat that has answered, or whose turn has not come', () => {
    const { events } = given(...inSignOff(), suspends('secretary'), until('2015-09-28 10:00')).when(
      resumes('secretary'),
    );
    expect(events.filter(({ type }) => type === 'DeadlineSet')).toMatchObject([{ seatId: 6 }]);
  });

  it('counts the days of a clock that stood still already once', () => {
    const graph = oneStep('sign', { limit: 5, pauses: ['asking'] });
    const story = givenIn({ graph }, ...atTheStep(), asks('member1', ['stranger']))
      .and(until('2015-09-25 09:00'))
      .and(suspends('secretary'))
      .and(until('2015-09-29 09:00'))
      .and(resumes('secretary'))
      .and(until('2015-09-30 09:00'))
      .and(replies('stranger'));
    // A day of asking, two suspended, and one more of asking.
    expect(story.state.seats[1]).toMatchObject({
      due: { date: '2015-10-07' },
      pause: { since: null, days: 2 },
    });
  });

  it('brings back what it was before', () => {
    const returned = [...inSignOff(), answers('deputy', 'return', { to: 'revise', opinion: 'no' })];
    expect(given(...returned, suspends('secretary'), resumes('secretary')).state.status).toBe('returned');
  });

  it('is for an office, which says why, and only where all stands still', () => {
    const still = [...inReview(), suspends('secretary')];
    given(...still)
      .when(resumes('fiona'))
      .thenRefuses('act.forbidden');
    given(...still)
      .when(resumes('secretary', ''))
      .thenRefuses('reason.required');
    given(...inReview())
      .when(resumes('secretary'))
      .thenRefuses('instance.not-suspended');
    given(...closed())
      .when(resumes('secretary'))
      .thenRefuses('instance.ended');
    const bySystem = { kind: 'system', name: 'sla', channel: 'timer' } as const;
    given(...still)
      .when((state, world) => ({ ...resumes('secretary')(state, world), by: bySystem }))
      .thenRefuses('act.forbidden');
    given(...inReview())
      .when((state, world) => ({ ...suspends('secretary')(state, world), by: bySystem }))
      .thenRefuses('act.forbidden');
  });
});
