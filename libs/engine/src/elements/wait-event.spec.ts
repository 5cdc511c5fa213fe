import { describe, expect, it } from '@jest/globals';
import type { Expression, Value } from '#libs/engine';
import {
  end,
  fires,
  givenIn,
  path,
  retries,
  starts,
  tells,
  terminates,
  until,
  waitFor,
  waitUntil,
  workflow,
} from '../../../testing/src/engine/index.js';

function untilDate(words: Parameters<typeof waitUntil>[2] = {}) {
  return workflow(
    'until-date',
    {},
    {
      hold: waitUntil(path('subject.due'), { elapsed: 'over', early: 'earlier' }, words),
      over: end('closed'),
      earlier: end('earlier'),
      late: end('late'),
    },
  );
}
const held = (due: Value, words: Parameters<typeof waitUntil>[2] = {}) =>
  givenIn({ graph: untilDate(words) }, starts('planner', { due }));

describe('a wait for a date', () => {
  it('goes on when the office opens on that day', () => {
    const waiting = held('2015-10-08');
    expect(waiting.state.timers).toMatchObject([
      { purpose: { kind: 'elapsed', tokenId: 1 }, dueAt: Date.parse('2015-10-08T09:00:00+08:00') },
    ]);
    waiting
      .and(until('2015-10-08 09:00'))
      .when(fires())
      .thenEmits(
        'TimerFired',
        { type: 'TokenMoved', flowId: 'hold.elapsed' },
        'TokenConsumed',
        'InstanceEnded',
      );
  });

  it.each<[string, Value]>([
    ['has passed', '2015-09-01'],
    ['is today', '2015-09-24'],
    ['is missing', null],
  ])('goes on at once where the date %s', (_what, due) => {
    expect(held(due).state).toMatchObject({ status: 'ended', outcome: 'closed' });
  });

  it.each<[string, Value]>([
    ['a day that does not exist', '2015-02-30'],
    ['a number', 20151008],
    ['words', 'next week'],
  ])('raises an incident where it is given %s', (_what, due) => {
    expect(held(due).state.incidents).toMatchObject([{ code: 'bad-value', nodeId: 'hold', tokenId: 1 }]);
  });

  it('waits after all when the date was corrected', () => {
    held('soon')
      .when(retries('planner', { attributes: { due: '2015-10-08' } }))
      .thenEmits('SubjectChanged', 'IncidentResolved', 'TimerArmed');
  });

  it('can be ended earlier by a message', () => {
    held('2015-10-08', { message: 'enough' })
      .when(tells('enough', 'early'))
      .thenEmitsAmongOthers(
        { type: 'TimerCancelled', timerId: 1 },
        { type: 'InstanceEnded', outcome: 'earlier' },
      );
  });

  it('expects no message where none is named', () => {
    held('2015-10-08').when(tells('enough', 'early')).thenRefuses('message.unexpected', { offered: [] });
  });

  it('leaves no timer behind when it is cancelled', () => {
    const { state } = held('2015-10-08', { limit: { after: 3, to: 'late' } }).and(terminates('secretary'));
    expect(state.timers).toEqual([]);
  });
});

describe('a wait for a number of working days', () => {
  it('goes on when the office closes on the last of them', () => {
    const graph = workflow('for-days', {}, { hold: waitFor(3, { elapsed: 'over' }), over: end('closed') });
    const waiting = givenIn({ graph }, starts());
    expect(waiting.state.timers[0]?.dueAt).toBe(Date.parse('2015-09-29T17:30:00+08:00'));
    waiting.and(until('2015-09-29 17:30')).when(fires()).thenEmitsAmongOthers({ type: 'InstanceEnded' });
  });

  it('raises an incident where no way was drawn for its end', () => {
    const graph = workflow('no-way', {}, { hold: waitFor(1, { on: 'over' }), over: end('closed') });
    const { state } = givenIn({ graph }, starts(), until('2015-09-25 18:00'), fires());
    expect(state.incidents).toMatchObject([{ code: 'no-branch', nodeId: 'hold', outcome: 'elapsed' }]);
  });
});

describe('several times on one wait', () => {
  const both = (due: string, limit: number) => held(due, { limit: { after: limit, to: 'late' } });

  it('end it by the earliest, whichever is fired first', () => {
    both('2015-10-08', 2)
      .and(until('2015-10-12 09:00'))
      .when(fires(1))
      .thenEmits(
        { type: 'TimerFired', timerId: 2 },
        { type: 'TimerCancelled', timerId: 1 },
        { type: 'TokenMoved', to: 'late' },
        'TokenConsumed',
        'InstanceEnded',
      );
    both('2015-09-25', 9)
      .and(until('2015-10-12 09:00'))
      .when(fires(2))
      .thenEmitsAmongOthers({ type: 'TimerFired', timerId: 1 }, { type: 'TokenMoved', to: 'over' });
  });

  it('end it by the one drawn first where they fall together', () => {
    const graph = workflow(
      'tie',
      {},
      {
        hold: waitFor(2, { elapsed: 'over' }, { limit: { after: 2, to: 'late' } }),
        over: end('closed'),
        late: end('late'),
      },
    );
    givenIn({ graph }, starts(), until('2015-10-12 09:00'))
      .when(fires(2))
      .thenEmitsAmongOthers({ type: 'InstanceEnded', outcome: 'closed' });
  });
});

describe('an expression for a date', () => {
  it('may calculate with calendar days', () => {
    const later: Expression = {
      op: 'call',
      name: 'date-add',
      of: [path('subject.due'), { op: 'literal', value: 3 }],
    };
    const graph = workflow('later', {}, { hold: waitUntil(later, { elapsed: 'over' }), over: end('closed') });
    const { state } = givenIn({ graph }, starts('planner', { due: '2015-10-08' }));
    expect(state.timers[0]?.dueAt).toBe(Date.parse('2015-10-11T09:00:00+08:00'));
  });
});
