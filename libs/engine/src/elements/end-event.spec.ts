import { describe, expect, it } from '@jest/globals';
import {
  call,
  end,
  fork,
  givenIn,
  personParty,
  starts,
  step,
  tells,
  wait,
  workflow,
} from '../../../testing/src/engine/index.js';

const inner = workflow(
  'inner',
  { writer: personParty('subject.handler') },
  {
    split: fork('stop', 'note', 'deeper'),
    stop: wait('stop', { on: 'enough' }),
    note: step('write', 'writer', { writes: 'note', then: { submit: 'enough' } }),
    deeper: call('innermost', {}, { closed: 'enough' }),
    enough: end('closed', 'terminates'),
  },
  {
    innermost: workflow(
      'innermost',
      {},
      { deep: wait('deep', { on: 'over' }, { after: 3, to: 'over' }), over: end('closed') },
    ),
  },
);
const outer = workflow(
  'outer',
  {},
  {
    split: fork('called', 'beside'),
    called: call('inner', {}, { closed: 'over' }),
    beside: wait('beside', { on: 'over' }),
    over: end('closed'),
  },
  { inner },
);

describe('an end that terminates', () => {
  it('takes every other token of its scope with it, from the inside out', () => {
    givenIn({ graph: outer }, starts())
      .when(tells('stop'))
      .thenEmits(
        'MessageReceived',
        { type: 'TokenMoved', to: 'enough' },
        { type: 'SeatCancelled', verb: 'end', by: null },
        { type: 'ActivationClosed', outcome: null },
        { type: 'TokenConsumed', cause: 'end' },
        'TimerCancelled',
        { type: 'TokenConsumed', cause: 'end' },
        { type: 'ScopeClosed', scopeId: 3, outcome: null },
        { type: 'TokenConsumed', cause: 'end' },
        { type: 'TokenConsumed', cause: 'end' },
        { type: 'ScopeClosed', scopeId: 2, outcome: 'closed' },
        { type: 'TokenMoved', from: 'called', to: 'over' },
        { type: 'TokenConsumed', cause: 'end' },
      );
  });

  it('leaves what stands outside its scope alone', () => {
    const { state } = givenIn({ graph: outer }, starts(), tells('stop'));
    expect(state.tokens).toMatchObject([{ nodeId: 'beside', scopeId: 1 }]);
  });
});
