import { describe, expect, it } from '@jest/globals';
import {
  addsSigners,
  answers,
  asks,
  asksForTime,
  atTheStep,
  closesQuestion,
  decidesOnTime,
  fires,
  givenIn,
  oneStep,
  replies,
  until,
  type Given,
} from '../../../testing/src/engine/index.js';
import type { LadderRung } from '../graph.js';

const remind: LadderRung = { offset: 0 as never, act: 'remind' };
const graph = oneStep('sign', { limit: 5, late: [remind], pauses: ['held', 'asking'] });
const OWN = 2;

/** The text arrives on Thursday 24 September; its time ends on Thursday 1 October. */
function at(): Given {
  return givenIn({ graph }, ...atTheStep());
}

function due(story: Given): string | undefined {
  return story.state.seats[OWN - 1]?.due?.date;
}

function timers(story: Given): readonly string[] {
  return story.state.timers.flatMap(({ purpose }) =>
    'seatId' in purpose && purpose.seatId === OWN ? [purpose.kind] : [],
  );
}

describe('a clock that stands still', () => {
  it('while signers are awaited, goes on with as many days later as it stood', () => {
    const story = at().and(addsSigners('member1', 'before', ['planner']));
    expect(story.state.seats[OWN - 1]?.pause).toEqual({ since: '2015-09-24', days: 0 });
    expect(timers(story)).toEqual(['pause-over']);
    story.and(until('2015-09-28 09:00')).and(answers('planner', 'agree'));
    expect(story.state.seats[OWN - 1]?.pause).toEqual({ since: null, days: 2 });
    expect(due(story)).toBe('2015-10-05');
    expect(timers(story)).toEqual(['rung']);
  });

  it('goes on by itself after three working days', () => {
    const story = at()
      .and(addsSigners('member1', 'before', ['planner']))
      .and(until('2015-09-29 09:00'))
      .and(fires());
    expect(story.state.seats[OWN - 1]).toMatchObject({ state: 'held', pause: { since: null, days: 3 } });
    expect(due(story)).toBe('2015-10-06');
    story.and(until('2015-09-30 09:00')).and(answers('planner', 'agree'));
    expect(due(story)).toBe('2015-10-06');
  });

  it('stands at most three days altogether', () => {
    const story = at()
      .and(asks('member1', ['stranger']))
      .and(until('2015-09-28 09:00'))
      .and(replies('stranger'));
    expect(due(story)).toBe('2015-10-05');
    story
      .and(asks('member1', ['planner']))
      .and(until('2015-09-30 09:00'))
      .and(closesQuestion('member1', 2));
    expect(story.state.seats[OWN - 1]?.pause.days).toBe(3);
    expect(due(story)).toBe('2015-10-06');
    story.when(asks('member1', ['stranger'])).thenEmits('QuestionAsked');
  });

  it('waits for everybody who was asked', () => {
    const story = at()
      .and(asks('member1', ['stranger', 'planner']))
      .and(replies('stranger'));
    expect(story.state.seats[OWN - 1]?.pause.since).toBe('2015-09-24');
    story.and(replies('planner'));
    expect(story.state.seats[OWN - 1]?.pause.since).toBeNull();
  });

  it('within one day costs nothing and gains nothing', () => {
    const story = at()
      .and(asks('member1', ['stranger']))
      .and(replies('stranger'));
    expect(due(story)).toBe('2015-10-01');
    expect(timers(story)).toEqual(['rung']);
  });

  it('stands once, whatever the seat waits for', () => {
    const story = at()
      .and(asks('member1', ['stranger']))
      .and(addsSigners('member1', 'before', ['planner']));
    expect(story.events.filter(({ type }) => type === 'SeatClockPaused')).toHaveLength(1);
    story.and(replies('stranger'));
    expect(story.state.seats[OWN - 1]?.pause.since).toBe('2015-09-24');
  });

  it('takes more time that is granted meanwhile', () => {
    const story = at()
      .and(asks('member1', ['stranger']))
      .and(asksForTime('member1', 2))
      .and(decidesOnTime('secretary', OWN, true));
    expect(due(story)).toBe('2015-10-05');
    expect(timers(story)).toEqual(['pause-over']);
    story.and(replies('stranger'));
    expect(timers(story)).toEqual(['rung']);
  });

  it('ends with the answer', () => {
    expect(
      timers(
        at()
          .and(asks('member1', ['stranger']))
          .and(answers('member1', 'agree')),
      ),
    ).toEqual([]);
  });

  it('is nothing where the step does not say so, or no time was set', () => {
    const running = oneStep('sign', { limit: 5 });
    givenIn({ graph: running }, ...atTheStep())
      .when(asks('member1', ['stranger']))
      .thenEmits('QuestionAsked');
    const timeless = oneStep('sign', { pauses: ['held', 'asking'] });
    givenIn({ graph: timeless }, ...atTheStep())
      .when(asks('member1', ['stranger']))
      .thenEmits('QuestionAsked');
  });
});
