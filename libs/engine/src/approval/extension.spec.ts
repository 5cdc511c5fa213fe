import { describe, expect, it } from '@jest/globals';
import {
  answers,
  asksForTime,
  atTheStep,
  decidesOnTime,
  fires,
  givenIn,
  oneStep,
  person,
  town,
  until,
  weekDays,
  type Given,
} from '../../../testing/src/engine/index.js';
import type { LadderRung } from '../graph.js';
import type { SeatId } from '../ids.js';
import { offersOf } from './offers.js';

const rung = (offset: number, act: LadderRung['act']): LadderRung => ({ offset: offset as never, act });
/** Opens on Thursday 24 September; the time ends on Tuesday 29 September. */
const consulting = oneStep('consult', { limit: 3, late: [rung(-1, 'remind'), rung(0, 'deem-no-comment')] });
const signing = oneStep('sign', { limit: 3, late: [rung(0, 'remind')] });
const OWN = 2;
const ENDS = '2015-09-29 17:30';

function asked(graph = consulting): Given {
  return givenIn({ graph }, ...atTheStep(), asksForTime('member1', 2));
}

/** Every timer of the seat that is due fires, the first first. */
function sweep(story: Given, text: string): Given {
  story.and(until(text));
  for (;;) {
    const due = story.state.timers
      .filter(({ dueAt, purpose }) => dueAt <= story.now && 'seatId' in purpose && purpose.seatId === OWN)
      .sort((a, b) => a.dueAt - b.dueAt || a.id - b.id)[0];
    if (due === undefined) return story;
    story.and(fires(due.id));
  }
}

describe('asking for more time', () => {
  it('is for the holder, while there is time, for a reason', () => {
    expect(asked().state.seats[OWN - 1]?.extension).toMatchObject({ days: 2, by: 'member1', state: 'asked' });
    asked()
      .when(asksForTime('member2', 2, OWN))
      .thenRefuses('seat.not-held');
    asked()
      .when(asksForTime('member2', 2, 99))
      .thenRefuses('not_found');
    const story = givenIn({ graph: signing }, ...atTheStep());
    story.when(asksForTime('member1', 2, OWN, '')).thenRefuses('reason.required');
    story
      .and(until('2015-09-29 17:29'))
      .when(asksForTime('member1', 2))
      .thenEmitsAmongOthers('ExtensionAsked');
    story
      .and(until('2015-09-29 17:30'))
      .when(asksForTime('member1', 2))
      .thenRefuses('extension.days', { most: 0 });
  });

  it('asks for one to ten whole working days', () => {
    for (const days of [0, -1, 11, 1.5]) {
      givenIn({ graph: signing }, ...atTheStep())
        .when(asksForTime('member1', days))
        .thenRefuses('extension.days', { most: 10 });
    }
    givenIn({ graph: signing }, ...atTheStep())
      .when(asksForTime('member1', 10))
      .thenEmitsAmongOthers('ExtensionAsked');
  });

  it('is done once at a time', () => {
    asked().when(asksForTime('member1', 3)).thenRefuses('extension.open');
    asked()
      .and(decidesOnTime('secretary', OWN, false))
      .when(asksForTime('member1', 3))
      .thenEmitsAmongOthers('ExtensionAsked');
  });

  it('needs a time that was set, and the step’s leave', () => {
    givenIn({ graph: oneStep('sign') }, ...atTheStep())
      .when(asksForTime('member1', 2))
      .thenRefuses('extension.days', { most: 0 });
    const graph = oneStep('sign', { limit: 3, may: [] });
    givenIn({ graph }, ...atTheStep())
      .when(asksForTime('member1', 2))
      .thenRefuses('operation.not-offered', { operation: 'extend' });
  });
});

describe('granting more time', () => {
  it('sets the date anew with its ladder and keeps the old one in the record', () => {
    const story = asked().and(decidesOnTime('secretary', OWN, true));
    expect(story.state.seats[OWN - 1]).toMatchObject({
      due: { date: '2015-10-01' },
      extension: { state: 'granted', decidedBy: 'secretary' },
    });
    const dates = story.events.flatMap((event) =>
      event.type === 'DeadlineSet' && event.seatId === OWN ? [event.date] : [],
    );
    expect(dates).toEqual(['2015-09-29', '2015-10-01']);
    expect(
      story.state.timers.filter(({ purpose }) => 'seatId' in purpose && purpose.seatId === OWN),
    ).toHaveLength(2);
    sweep(story, '2015-09-30 17:30');
    expect(story.state.seats[OWN - 1]?.state).toBe('pending');
    sweep(story, '2015-10-01 17:30');
    expect(story.state.seats[OWN - 1]?.state).toBe('deemed-no-comment');
  });

  it('is for an office; of a consultation also for whoever asks for the opinions', () => {
    asked()
      .when(decidesOnTime('drafter', OWN, true))
      .thenEmitsAmongOthers({ type: 'ExtensionDecided', by: 'drafter' });
    asked(signing)
      .when(decidesOnTime('drafter', OWN, true))
      .thenRefuses('act.forbidden');
    asked(signing)
      .when(decidesOnTime('member2', OWN, true))
      .thenRefuses('act.forbidden');
    const { decision } = asked(signing).when(decidesOnTime('secretary', OWN, true));
    expect(decision).toMatchObject({ ok: true, action: { authority: 'administrator' } });
  });

  it('is not for an author in office, nor for whoever asked', () => {
    const office = town({ duties: { drafter: ['plan-administrator'], member1: ['plan-administrator'] } });
    const story = givenIn({ graph: signing, directory: office }, ...atTheStep(), asksForTime('member1', 2));
    story.when(decidesOnTime('drafter', OWN, true)).thenRefuses('duty.separation');
    story.when(decidesOnTime('member1', OWN, true)).thenRefuses('act.forbidden');
  });

  it('needs a request, an open seat, and a reason to refuse', () => {
    const story = givenIn({ graph: signing }, ...atTheStep());
    story.when(decidesOnTime('secretary', OWN, true)).thenRefuses('extension.none');
    asked()
      .when(decidesOnTime('secretary', OWN, false, ''))
      .thenRefuses('reason.required');
    asked()
      .when(decidesOnTime('secretary', 99, false))
      .thenRefuses('not_found');
    asked()
      .and(answers('member1', 'agree'))
      .when(decidesOnTime('secretary', OWN, true))
      .thenRefuses('seat.closed');
    asked()
      .and(decidesOnTime('secretary', OWN, true))
      .when(decidesOnTime('secretary', OWN, true))
      .thenRefuses('extension.none');
  });
});

describe('a request nobody decides', () => {
  it('keeps silence from meaning anything for one working day, then counts as refused', () => {
    const story = sweep(asked(), ENDS);
    expect(story.state.seats[OWN - 1]?.state).toBe('pending');
    sweep(story, '2015-09-30 17:29');
    expect(story.state.seats[OWN - 1]).toMatchObject({ state: 'pending', extension: { state: 'asked' } });
    sweep(story, '2015-09-30 17:30');
    expect(story.state.seats[OWN - 1]).toMatchObject({
      state: 'deemed-no-comment',
      extension: { state: 'refused', decidedBy: null },
    });
  });

  it('counts as refused before the silence is taken, whichever timer comes first', () => {
    const story = sweep(asked(), ENDS).and(until('2015-09-30 17:30'));
    const end = story.state.timers.find(({ purpose }) => purpose.kind === 'rung' && purpose.seatId === OWN);
    story
      .when(fires(end?.id))
      .thenEmits(
        'TimerFired',
        { type: 'ExtensionDecided', granted: false, by: null },
        { type: 'TimerCancelled' },
        { type: 'SeatDeemed', seatId: OWN },
      );
  });

  it('ends with a refusal: silence means at once what it would have meant, and a rule says so', () => {
    const story = sweep(asked(), ENDS).and(decidesOnTime('secretary', OWN, false));
    expect(story.state.seats[OWN - 1]?.state).toBe('pending');
    const end = story.state.timers.find(({ purpose }) => purpose.kind === 'rung' && purpose.seatId === OWN);
    story.and(fires(end?.id));
    expect(story.state.seats[OWN - 1]).toMatchObject({ state: 'deemed-no-comment', cause: { by: null } });
  });

  it('refused before the time is over, changes nothing', () => {
    asked()
      .when(decidesOnTime('secretary', OWN, false))
      .thenEmits('TimerCancelled', 'ExtensionDecided');
    const late = asked(signing).and(until('2015-09-30 09:00'));
    late.when(decidesOnTime('secretary', OWN, false)).thenEmits('TimerCancelled', 'ExtensionDecided');
    const silent = oneStep('consult', { limit: 3, late: [] });
    asked(silent)
      .and(until('2015-09-30 09:00'))
      .when(decidesOnTime('secretary', OWN, false))
      .thenEmits('TimerCancelled', 'ExtensionDecided');
  });

  it('granted in the day of grace, counts from the old date', () => {
    const story = sweep(asked(), ENDS)
      .and(until('2015-09-30 09:00'))
      .and(decidesOnTime('secretary', OWN, true));
    expect(story.state.seats[OWN - 1]?.due?.date).toBe('2015-10-01');
  });

  it('is over with the seat', () => {
    const story = asked().and(answers('member1', 'agree'));
    expect(story.state.timers.filter(({ purpose }) => 'seatId' in purpose && purpose.seatId === OWN)).toEqual(
      [],
    );
  });
});

describe('what the pages offer', () => {
  it('names the same refusal', () => {
    const { state, world, now } = asked();
    const context = { now, directory: world.directory, workingDays: weekDays };
    const { operations } = offersOf(world.graph, state, OWN as SeatId, person('member1'), context);
    expect(operations).toContainEqual({
      operation: 'ask-extension',
      closed: { code: 'extension.open', seatId: OWN },
    });
  });
});
