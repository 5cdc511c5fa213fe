import { describe, expect, it } from '@jest/globals';
import {
  answers,
  corrects,
  files,
  fires,
  given,
  givenIn,
  handsOn,
  inAcceptance,
  inReview,
  inSignOff,
  opens,
  person,
  starts,
  submits,
  town,
  until,
  weekDays,
  draftedBy,
  sends,
  accepted,
  type Given,
} from '../../../testing/src/engine/index.js';
import { effectsOf } from '../effects-of.js';
import { offersOf } from './offers.js';
import type { SeatId } from '../ids.js';

/** Culture has no reviewer when the consultation opens; its seat is the fourth. */
const empty = town({ departed: ['carl'] });
const appointed = town({ departed: ['carl'], people: { cora: ['culture', 'reviewer'] } });
const CULTURE = 4;
/** Limit of the consultation. */
const limitAt = '2015-10-05 18:00';

function waiting(): Given {
  return givenIn({ directory: empty }, ...inReview()).meanwhile(appointed);
}

function recipients(story: Given, seat: number, by: string): readonly string[] {
  const { state, world, now } = story;
  const context = { now, directory: world.directory, workingDays: weekDays };
  return offersOf(world.graph, state, seat as SeatId, person(by), context).transferTo;
}

describe('a seat nobody could answer', () => {
  it('is told to the administrators', () => {
    const story = givenIn({ directory: empty }, ...inReview());
    const event = story.events.find((one) => one.type === 'SeatOpened' && one.state === 'blocked')!;
    expect(effectsOf(story.world.graph, story.state, event)).toMatchObject([
      { topic: 'activation-blocked', seatId: CULTURE, to: { kind: 'administrators' } },
    ]);
  });

  it('opens to whoever takes the post later, with the whole time', () => {
    waiting()
      .when(opens('cora', CULTURE))
      .thenEmits('SeatTurned', 'DeadlineSet', 'TimerArmed', 'TimerArmed', 'SeatAcknowledged');
    const { state } = waiting().when(answers('cora', 'agree', { seat: CULTURE }));
    expect(state.seats[CULTURE - 1]).toMatchObject({ state: 'answered', answer: { by: 'cora' } });
    expect(
      state.timers.filter(({ purpose }) => purpose.kind === 'rung' && purpose.seatId === CULTURE),
    ).toEqual([]);
  });

  it('stays closed to others', () => {
    waiting()
      .when(answers('fiona', 'agree', { seat: CULTURE }))
      .thenRefuses('seat.not-held');
  });

  it('opens when something is corrected and somebody is there', () => {
    waiting()
      .when(corrects(person('planner'), {}))
      .thenEmits({ type: 'SeatTurned', seatId: CULTURE }, 'DeadlineSet', 'TimerArmed', 'TimerArmed');
    givenIn({ directory: empty }, ...inReview())
      .when(corrects(person('planner'), {}))
      .thenEmits();
  });

  it('keeps its turn: a head appointed late still waits for the deputy', () => {
    const headless = town({ departed: ['head'] });
    const story = givenIn({ directory: headless }, ...inSignOff()).meanwhile(town());
    story.when(answers('head', 'agree', { seat: 7 })).thenRefuses('seat.blocked');
    story.when(answers('deputy', 'agree')).thenEmitsAmongOthers({ type: 'SeatTurned', seatId: 7 });
  });

  it('asks who appoints as soon as there is somebody to ask', () => {
    const headless = town({ departed: ['head'] });
    givenIn({ directory: headless }, ...inReview({ reviewUnits: [] }))
      .meanwhile(town())
      .when(corrects(person('planner'), {}))
      .thenEmitsAmongOthers({ type: 'SeatOpened', purpose: 'appoint', holder: 'head' });
  });
});

describe('a seat whose holder has left', () => {
  const left = town({ departed: ['fiona'] });
  const FINANCE = 2;

  it('falls to the successor in the post', () => {
    given(...inReview())
      .meanwhile(town({ departed: ['fiona'], people: { felix: ['finance', 'reviewer'] } }))
      .when(answers('felix', 'agree', { seat: FINANCE }))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'felix' });
  });

  it('is handed on by an administrator, in that capacity', () => {
    const story = given(...inReview()).meanwhile(left);
    expect(recipients(story, FINANCE, 'secretary')).toEqual(['felix']);
    expect(recipients(story, FINANCE, 'carl')).toEqual([]);
    const { decision } = story.when(handsOn('secretary', 'felix', 'fiona left', FINANCE));
    expect(decision).toMatchObject({ ok: true, action: { authority: 'administrator', onBehalfOf: null } });
    story
      .and(handsOn('secretary', 'felix', 'fiona left', FINANCE))
      .when(answers('felix', 'agree', { seat: FINANCE }))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'felix' });
  });

  it('is shown as blocked at its next reminder, and opens again when it is handed on', () => {
    const blocked = given(...inReview(), until(limitAt))
      .meanwhile(left)
      .and(fires(1));
    expect(blocked.state.seats[FINANCE - 1]?.state).toBe('blocked');
    blocked
      .when(handsOn('planner', 'felix', 'fiona left', FINANCE))
      .thenEmits('SeatTransferred', 'SeatTurned', 'DeadlineSet', 'TimerArmed', 'TimerArmed');
  });

  it('is no business of an administrator while somebody can answer it', () => {
    given(...inReview())
      .when(handsOn('secretary', 'felix', 'faster', FINANCE))
      .thenRefuses('seat.not-held');
  });

  it('is not handed on by who wrote the text, whatever their office', () => {
    const duties = { drafter: ['plan-administrator'], supervisor: ['supervisor'] } as const;
    givenIn({ directory: town({ duties: { ...duties, planner: ['plan-administrator'] } }) }, ...inSignOff())
      .meanwhile(town({ departed: ['deputy'], people: { drafter: ['lead', 'drafter'] }, duties }))
      .when(handsOn('drafter', 'colleague', 'deputy left', 6))
      .thenRefuses('duty.separation', { because: 'author' });
  });

  it('passes a vote only to who has taken the place of the member', () => {
    const bodies = {
      group: ['chair:newcomer', 'member1', 'member2', 'member3'],
      inspectors: ['ines', 'igor'],
    };
    const after = town({ departed: ['chair'], people: { newcomer: ['office'] }, bodies });
    const story = given(
      ...inAcceptance(),
      ...['member1', 'member2', 'member3'].map((m) => answers(m, 'agree')),
    );
    const chair = story.state.seats.length;
    story.meanwhile(after);
    expect(recipients(story, chair, 'secretary')).toEqual(['newcomer']);
    story
      .when(handsOn('secretary', 'secretary', 'chair left', chair))
      .thenRefuses('transfer.recipient', { because: 'vote' });
    story
      .and(handsOn('secretary', 'newcomer', 'chair left', chair))
      .when(answers('newcomer', 'agree', { seat: chair }))
      .thenEmitsAmongOthers({ type: 'ActivationClosed', outcome: 'passed' });
  });
});

describe('a drafter in office', () => {
  const directory = town({
    duties: { drafter: ['plan-administrator', 'supervisor'], planner: ['plan-administrator'] },
  });

  it('does not choose who judges her own text', () => {
    givenIn({ directory }, ...draftedBy())
      .when(corrects(person('drafter'), { acceptingBody: 'friends' }))
      .thenRefuses('duty.separation', { because: 'author' });
    givenIn({ directory }, starts())
      .when(files('drafter', 'text-1', { acceptingBody: 'friends' }))
      .thenRefuses('act.forbidden');
  });

  it('does not decide whether her own result is checked', () => {
    const story = given(...accepted()).meanwhile(directory);
    story.when(sends(person('drafter'), 'not-drawn')).thenRefuses('duty.separation', { because: 'author' });
  });

  it('still submits her text', () => {
    givenIn({ directory }, ...draftedBy())
      .when(submits('drafter'))
      .thenEmitsAmongOthers('SeatAnswered');
  });
});

describe('a change of the directory', () => {
  const looks = corrects({ kind: 'system', name: 'import', channel: 'job' }, {});

  it('blocks a seat whose holder has left while nobody has taken the post, and its clock stops', () => {
    const review = given(...inReview()).meanwhile(town({ departed: ['carl'] }));
    review.when(looks).thenEmits('TimerCancelled', 'TimerCancelled', {
      type: 'SeatBlocked',
      seatId: 4,
      reason: '办理人员已离任，尚无人接任',
    });
  });

  it('gives the turn to a successor, with time of their own', () => {
    const people = { cora: ['culture', 'reviewer'] };
    const review = given(...inReview())
      .meanwhile(town({ departed: ['carl'] }))
      .and(looks)
      .meanwhile(town({ departed: ['carl'], people }));
    review
      .when(looks)
      .thenEmitsAmongOthers({ type: 'SeatTurned', seatId: 4 }, { type: 'DeadlineSet', seatId: 4 });
    review
      .and(looks)
      .when(answers('cora', 'agree', { seat: 4 }))
      .thenEmitsAmongOthers({ type: 'SeatAnswered', by: 'cora' });
  });

  it('says nothing where it concerns nobody', () => {
    given(...inReview())
      .when(looks)
      .thenEmits();
  });
});

describe('whom an office may hand a deserted seat of a unit to', () => {
  it('are people of that unit, not whoever holds the same post of another', () => {
    const review = given(...inReview())
      .and(handsOn('fiona', 'felix'))
      .meanwhile(town({ departed: ['carl'] }));
    const { transferTo } = offersOf(review.world.graph, review.state, CULTURE as SeatId, person('planner'), {
      now: review.now,
      directory: review.world.directory,
      workingDays: weekDays,
    });
    expect(transferTo).toEqual(['stranger']);
  });
});
