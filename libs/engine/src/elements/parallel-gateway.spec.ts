import { describe, expect, it } from '@jest/globals';
import type { Graph, NodeId } from '#libs/engine';
import {
  end,
  fork,
  givenIn,
  join,
  starts,
  tells,
  wait,
  workflow,
} from '../../../testing/src/engine/index.js';

/** Two waits side by side; each message to `a` sends one token to the join and leaves one at `a`. */
const twoSides: Graph = workflow(
  'two-sides',
  {},
  {
    split: fork('a', 'b'),
    a: wait('a', { on: 'again' }),
    again: fork('meet', 'a'),
    b: wait('b', { on: 'meet' }),
    meet: join('last'),
    last: wait('last', { on: 'over' }),
    over: end('closed'),
  },
);

describe('a fork', () => {
  it('gives one token to each way out, the first of them the one that came', () => {
    const { state, events } = givenIn({ graph: twoSides }, starts());
    expect(state.tokens).toMatchObject([
      { id: 1, nodeId: 'a' },
      { id: 2, nodeId: 'b' },
    ]);
    expect(events.slice(3)).toMatchObject([
      { type: 'TokenMoved', tokenId: 1, to: 'split' },
      { type: 'TokenMoved', tokenId: 1, to: 'a' },
      { type: 'TokenPlaced', tokenId: 2, nodeId: 'split' },
      { type: 'TokenMoved', tokenId: 2, to: 'b' },
    ]);
  });

  it('lets a token go on that was put on it', () => {
    const graph = { ...twoSides, start: 'split' as NodeId };
    expect(givenIn({ graph }, starts()).state.tokens).toMatchObject([{ nodeId: 'a' }, { nodeId: 'b' }]);
  });
});

describe('a join', () => {
  it('waits for a token on every flow', () => {
    expect(givenIn({ graph: twoSides }, starts(), tells('b')).state.tokens).toMatchObject([
      { id: 1, nodeId: 'a' },
      { id: 2, nodeId: 'meet', via: 'b.on' },
    ]);
  });

  it('makes one token of those that came, the eldest of them', () => {
    givenIn({ graph: twoSides }, starts(), tells('b'))
      .when(tells('a'))
      .thenEmits(
        'MessageReceived',
        { type: 'TokenMoved', tokenId: 1, to: 'again' },
        { type: 'TokenMoved', tokenId: 1, to: 'meet' },
        { type: 'TokenPlaced', tokenId: 3, nodeId: 'again' },
        { type: 'TokenMoved', tokenId: 3, to: 'a' },
        { type: 'TokenConsumed', tokenId: 2, cause: 'join' },
        { type: 'TokenMoved', tokenId: 1, to: 'last' },
      );
  });

  it('does not take two tokens of one flow for one of each', () => {
    expect(givenIn({ graph: twoSides }, starts(), tells('a'), tells('a')).state.tokens).toMatchObject([
      { id: 1, nodeId: 'meet', via: 'again.branch0' },
      { id: 2, nodeId: 'b' },
      { id: 3, nodeId: 'meet', via: 'again.branch0' },
      { id: 4, nodeId: 'a' },
    ]);
  });

  it('keeps what is over in its order for the next time', () => {
    const once = givenIn({ graph: twoSides }, starts(), tells('a'), tells('a'), tells('b'));
    expect(once.state.tokens).toMatchObject([
      { id: 1, nodeId: 'last' },
      { id: 3, nodeId: 'meet' },
      { id: 4, nodeId: 'a' },
    ]);
  });

  it('joins and forks at once where several flows come in and several go out', () => {
    const graph = workflow(
      'crossing',
      {},
      {
        split: fork('a', 'b'),
        a: wait('a', { on: 'crossing' }),
        b: wait('b', { on: 'crossing' }),
        crossing: fork('c', 'd', 'e'),
        c: wait('c', { on: 'over' }),
        d: wait('d', { on: 'over' }),
        e: wait('e', { on: 'over' }),
        over: end('closed'),
      },
    );
    const { tokens } = givenIn({ graph }, starts(), tells('a'), tells('b')).state;
    expect(tokens.map(({ id, nodeId }) => [id, nodeId])).toEqual([
      [1, 'c'],
      [3, 'd'],
      [4, 'e'],
    ]);
  });
});

describe('a scope with several tokens', () => {
  it('is over when the last of them has ended', () => {
    const graph = workflow(
      'loose',
      {},
      {
        split: fork('a', 'b'),
        a: wait('a', { on: 'over' }),
        b: wait('b', { on: 'rejected' }),
        over: end('closed'),
        rejected: end('rejected'),
      },
    );
    const half = givenIn({ graph }, starts(), tells('a'));
    expect(half.state.status).toBe('running');
    half.when(tells('b')).thenEmitsAmongOthers({ type: 'InstanceEnded', outcome: 'rejected' });
  });
});
