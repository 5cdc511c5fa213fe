import { describe, expect, it } from '@jest/globals';
import {
  answers,
  asks,
  asksForTime,
  bodyParty,
  decidesOnTime,
  end,
  files,
  fires,
  givenIn,
  personParty,
  starts,
  step,
  submits,
  town,
  unitParty,
  until,
  workflow,
  type Given,
} from '../../../../testing/src/engine/index.js';
import type { DisputeRung, LadderRung } from '../../graph.js';

const parties = {
  drafter: personParty('subject.handler'),
  units: unitParty('subject.reviewUnits', ['reviewer']),
  heads: unitParty('subject.leadUnit', ['head']),
  leaders: bodyParty('subject.leaders'),
};

const rungs = (...given: readonly (readonly [string, number])[]): readonly DisputeRung[] =>
  given.map(([party, limit]) => ({ party, limit }) as DisputeRung);

/** Fiona disagrees on Thursday 24 September: the ladder is opened. */
function disputed(dispute: readonly DisputeRung[], late: readonly LadderRung[] = []): Given {
  const graph = workflow('signing', parties, {
    draft: step('write', 'drafter', { then: { submit: 'sign' } }),
    sign: step('sign', 'units', {
      answers: ['agree', 'disagree'],
      onDisagree: 'collect',
      dispute,
      late,
      pauses: ['asking'],
      then: { agreed: 'over' },
    }),
    over: end('closed'),
  });
  return givenIn({ graph }, starts('planner', { leaders: 'inspectors' }))
    .and(files('drafter', 'text-1'))
    .and(submits('drafter'))
    .and(answers('fiona', 'disagree', { opinion: 'no basis' }))
    .and(answers('laura', 'agree'))
    .and(answers('carl', 'agree'));
}

const twoRungs = rungs(['heads', 5], ['leaders', 3]);
/** The head of the lead unit, on the first rung. */
const HEAD = 5;

describe('a rung whose time is over', () => {
  it('moves the dispute up by itself, as an act of no person', () => {
    const after = disputed(twoRungs)
      .and(until('2015-10-01 17:30'))
      .when(fires())
      .thenEmits(
        'TimerFired',
        { type: 'SeatCancelled', seatId: HEAD, verb: 'overdue', by: null },
        { type: 'DisputeEscalated', disputeId: 1, rung: 1, overdue: true },
        { type: 'SeatOpened', purpose: 'dispute', holder: 'ines', order: 1 },
        'DeadlineSet',
        'TimerArmed',
        { type: 'SeatOpened', purpose: 'dispute', holder: 'igor', order: 1 },
        'DeadlineSet',
        'TimerArmed',
      );
    expect(after.state.seats[HEAD - 1]).toMatchObject({ state: 'cancelled', answer: null });
  });

  it('stays where the dispute is when it is the last: superiors hear of it', () => {
    const last = disputed(rungs(['heads', 5])).and(until('2015-10-01 17:30'));
    last.when(fires()).thenEmits('TimerFired', { type: 'SeatReminded', act: 'remind-superior' });
    expect(last.and(fires()).state.disputes).toMatchObject([{ state: 'open', rung: 0 }]);
  });

  it('reminds superiors once where the step says so itself', () => {
    const late = [{ offset: 0, act: 'remind-superior' } as LadderRung];
    expect(disputed(rungs(['heads', 5]), late).state.timers).toHaveLength(1);
  });

  it('without a limit waits for its people', () => {
    expect(disputed([{ party: 'heads', limit: null } as DisputeRung, ...twoRungs]).state.timers).toEqual([]);
  });

  it('waits for whoever on it was given more time', () => {
    const story = disputed(rungs(['leaders', 3], ['heads', 5]))
      .and(asksForTime('igor', 2))
      .and(decidesOnTime('secretary', 6, true))
      .and(until('2015-09-29 17:30'));
    story.and(fires());
    expect(story.state.disputes).toMatchObject([{ rung: 0 }]);
    story.and(until('2015-10-08 17:30')).and(fires());
    expect(story.state.disputes).toMatchObject([{ rung: 1 }]);
  });

  it('waits while somebody on it has asked and their clock stands still', () => {
    const story = disputed(rungs(['leaders', 3], ['heads', 5]))
      .and(until('2015-09-28 09:00'))
      .and(asks('igor', ['planner']))
      .and(until('2015-09-29 17:30'));
    story.and(fires());
    expect(story.state.disputes).toMatchObject([{ rung: 0 }]);
  });

  it('shows that nobody could have spoken, instead of asking the next in silence', () => {
    const story = disputed(twoRungs).and(until('2015-10-01 17:30'));
    story.meanwhile(town({ departed: ['head'] }));
    story.when(fires()).thenEmits('TimerFired', { type: 'SeatBlocked', seatId: HEAD });
  });
});
