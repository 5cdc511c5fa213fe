import { describe, expect, it } from '@jest/globals';
import {
  end,
  fork,
  givenIn,
  inclusive,
  retries,
  starts,
  tells,
  wait,
  weekDays,
  workflow,
} from '../../testing/src/engine/index.js';
import { decide } from './decide.js';
import { elements } from './elements/index.js';
import { Run } from './run.js';

/** Two joins that can only be reached from each other, and a third branch that keeps them waiting. */
const circle = workflow(
  'circle',
  {},
  {
    split: fork('a', 'b', 'c'),
    a: wait('a', { on: 'one' }),
    b: wait('b', { on: 'two' }),
    c: wait('c', { on: 'over' }),
    one: inclusive([{ to: 'two' }]),
    two: inclusive([{ to: 'one' }]),
    over: end('closed'),
  },
);

describe('a command that only takes a token away', () => {
  const waiting = givenIn({ graph: circle }, starts(), tells('a'), tells('b'));
  const context = { now: waiting.now, directory: waiting.world.directory, workingDays: weekDays };
  const run = new Run(circle, waiting.state, context, elements);
  run.consume(waiting.state.tokens[2]!, { cause: 'jump', by: null });
  run.settle();

  it('never ends in silence where what is left turns in a circle', () => {
    expect(run.events.map(({ type }) => type)).toEqual(['TokenConsumed', 'IncidentRaised']);
    expect(run.state.incidents).toMatchObject([{ code: 'livelock', tokenId: null }]);
    expect(run.state.tokens.map(({ nodeId }) => nodeId)).toEqual(['one', 'two']);
  });

  it('has every join asked again when that is tried again', () => {
    const decision = decide(circle, run.state, retries('planner')(run.state, waiting.world), context);
    expect(decision).toMatchObject({
      ok: true,
      events: [{ type: 'IncidentResolved' }, { type: 'IncidentRaised', code: 'livelock' }],
    });
  });
});
