import { describe, expect, it } from '@jest/globals';
import { decide, type NodeId } from '#libs/engine';
import {
  carriesOut,
  choose,
  end,
  fails,
  fires,
  givenIn,
  path,
  person,
  retries,
  run,
  starts,
  tells,
  terminates,
  until,
  wait,
  weekDays,
  workflow,
} from '../../../testing/src/engine/index.js';

const numbered = workflow(
  'numbered',
  {},
  {
    number: run('assign-number', {
      with: { series: path('subject.outputKind') },
      attempts: 3,
      retryAfterMinutes: 10,
      then: { done: 'way' },
    }),
    way: choose([{ if: path('result.number.fresh'), to: 'after' }, { to: 'over' }]),
    after: wait('after', { on: 'over', again: 'number' }),
    over: end('closed'),
  },
);
const asked = () => givenIn({ graph: numbered }, starts());
const minute = 60_000;

describe('an automatic step', () => {
  it('hands its action to a worker, with the values it is given', () => {
    expect(asked().events.at(-1)).toMatchObject({
      type: 'RunRequested',
      tokenId: 1,
      action: 'assign-number',
      attempt: 1,
      with: { series: 'text' },
    });
  });

  it('goes on when the worker has carried it out, and its result can be read', () => {
    asked()
      .when(carriesOut({ fresh: true }))
      .thenEmits(
        { type: 'RunCompleted', nodeId: 'number', result: { fresh: true } },
        { type: 'TokenMoved', flowId: 'number.done' },
        { type: 'TokenMoved', to: 'after' },
      );
  });

  it('is finished by nobody but a worker', () => {
    asked()
      .when(carriesOut({}, { by: person('planner') }))
      .thenRefuses('act.forbidden');
    asked()
      .when(fails('no', { by: person('planner') }))
      .thenRefuses('act.forbidden');
  });

  it('does not listen to an attempt that is not the open one', () => {
    asked()
      .when(carriesOut({}, { attempt: 2 }))
      .thenRefuses('timer.gone');
    asked()
      .when(carriesOut({}, { token: 9, attempt: 1 }))
      .thenRefuses('timer.gone');
    asked()
      .and(fails())
      .when(carriesOut({}, { attempt: 1 }))
      .thenRefuses('timer.gone');
    asked()
      .and(carriesOut({ fresh: true }))
      .when(carriesOut({}, { token: 1, attempt: 1 }))
      .thenRefuses('timer.gone');
  });

  it('does not listen to anybody when all is over', () => {
    asked()
      .and(terminates('secretary'))
      .when(carriesOut({}, { token: 1, attempt: 1 }))
      .thenRefuses('timer.gone');
    asked()
      .and(terminates('secretary'))
      .when(fails('no', { token: 1, attempt: 1 }))
      .thenRefuses('timer.gone');
  });

  it('numbers a later visit on, so that an answer to the first is not taken for one to the second', () => {
    const again = asked()
      .and(carriesOut({ fresh: true }))
      .and(tells('after', 'again'));
    expect(again.events.at(-1)).toMatchObject({ type: 'RunRequested', attempt: 2 });
    again.when(carriesOut({}, { attempt: 1 })).thenRefuses('timer.gone');
    again.when(carriesOut({}, { attempt: 2 })).thenEmitsAmongOthers({ type: 'InstanceEnded' });
  });

  it('is not touched by an answer meant for another kind of node at the same token', () => {
    const { state, world, now } = asked();
    const moved = {
      ...state,
      tokens: state.tokens.map((token) => ({ ...token, nodeId: 'after' as NodeId })),
    };
    const context = { now, directory: world.directory, workingDays: weekDays };
    expect(decide(numbered, moved, carriesOut()(moved, world), context)).toMatchObject({
      rejection: { code: 'timer.gone' },
    });
  });
});

describe('an automatic step that fails', () => {
  it('is tried again after a pause that doubles each time', () => {
    const once = asked().and(fails('no connection'));
    expect(once.events.slice(-2)).toMatchObject([
      { type: 'RunFailed', attempt: 1, error: 'no connection' },
      {
        type: 'TimerArmed',
        timer: { purpose: { kind: 'retry', tokenId: 1, attempt: 2 }, dueAt: once.now + 10 * minute },
      },
    ]);
    const twice = once.and(until('2015-09-24 10:00')).and(fires());
    expect(twice.events.at(-1)).toMatchObject({ type: 'RunRequested', attempt: 2, with: { series: 'text' } });
    twice.and(fails());
    expect(twice.state.timers).toMatchObject([{ dueAt: twice.now + 20 * minute, purpose: { attempt: 3 } }]);
  });

  it('never pauses longer than a week', () => {
    const graph = workflow(
      'slow',
      {},
      { step: run('x', { retryAfterMinutes: 60 * 24 * 30, then: { done: 'over' } }), over: end('closed') },
    );
    const once = givenIn({ graph }, starts(), fails());
    expect(once.state.timers[0]?.dueAt).toBe(once.now + 7 * 24 * 60 * minute);
  });

  const exhausted = () =>
    asked()
      .and(fails())
      .and(until('2015-09-24 10:00'))
      .and(fires())
      .and(fails())
      .and(until('2015-09-24 11:00'))
      .and(fires())
      .and(fails('gave up'));

  it('asks an operator when all its attempts are used up', () => {
    const { state } = exhausted();
    expect(state.status).toBe('incident');
    expect(state.incidents).toMatchObject([
      { code: 'run-failed', nodeId: 'number', tokenId: 1, message: 'gave up', resolved: false },
    ]);
    expect(state.timers).toEqual([]);
  });

  it('has as many attempts again when an operator has it tried again, with numbers of their own', () => {
    const again = exhausted().and(retries('planner'));
    expect(again.events.slice(-2)).toMatchObject([
      { type: 'IncidentResolved', incidentId: 1, by: 'planner' },
      { type: 'RunRequested', attempt: 4 },
    ]);
    again.and(fails());
    expect(again.state.timers[0]?.dueAt).toBe(again.now + 10 * minute);
    again.and(until('2015-09-24 12:00')).and(fires()).and(fails());
    again.and(until('2015-09-24 13:00')).and(fires()).and(fails());
    expect(again.state.incidents).toHaveLength(2);
  });

  it('waits for nothing any more when its token is taken away', () => {
    asked()
      .and(fails())
      .when(terminates('secretary'))
      .thenEmitsAmongOthers({ type: 'TimerCancelled', timerId: 1 }, { type: 'TokenConsumed' });
  });
});
