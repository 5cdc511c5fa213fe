import { describe, expect, it } from '@jest/globals';
import type { NodeId } from '#libs/engine';
import {
  call,
  choose,
  end,
  fires,
  fork,
  given,
  givenIn,
  inclusive,
  join,
  path,
  starts,
  tells,
  until,
  wait,
  workflow,
  type Act,
  type Pause,
} from '../../../testing/src/engine/index.js';

/** Up to three branches, each a wait, and what comes after their join. `b` may also leave by a limit. */
const branches = workflow(
  'branches',
  {},
  {
    split: inclusive([
      { if: path('subject.a'), to: 'a' },
      { if: path('subject.b'), to: 'b' },
      { if: path('subject.c'), to: 'c' },
      { to: 'd' },
    ]),
    a: wait('a', { on: 'meet' }),
    b: wait('b', { on: 'meet', out: 'elsewhere' }, { after: 1, to: 'elsewhere' }),
    c: wait('c', { on: 'meet' }),
    d: wait('d', { on: 'meet' }),
    meet: inclusive([{ to: 'last' }]),
    last: wait('last', { on: 'over' }),
    elsewhere: end('elsewhere'),
    over: end('closed'),
  },
);

type Chosen = Partial<Record<'a' | 'b' | 'c', boolean>>;
const begun = (chosen: Chosen, ...acts: readonly (Act | Pause)[]) =>
  givenIn({ graph: branches }, starts('planner', chosen), ...acts);
const places = ({ state }: ReturnType<typeof given>): readonly string[] =>
  state.tokens.map(({ nodeId }) => nodeId);

describe('an inclusive split', () => {
  it('takes every branch whose condition is true', () => {
    expect(places(begun({ a: true, c: true }))).toEqual(['a', 'c']);
  });

  it('takes the default alone when no condition is true', () => {
    expect(places(begun({}))).toEqual(['d']);
  });

  it('does not take the default when a condition is true', () => {
    expect(places(begun({ b: true }))).toEqual(['b']);
  });

  it('raises an incident where nothing is true and there is no default, and keeps its token', () => {
    const graph = workflow(
      'none',
      {},
      { split: inclusive([{ if: path('subject.a'), to: 'over' }]), over: end('x') },
    );
    const stuck = givenIn({ graph }, starts());
    expect(stuck.state.incidents).toMatchObject([{ code: 'no-branch', nodeId: 'split', tokenId: 1 }]);
    expect(stuck.state.tokens).toMatchObject([{ id: 1, nodeId: 'split' }]);
  });

  it('lets a token go on that was put on it, though flows come in', () => {
    const graph = { ...branches, start: 'meet' as NodeId };
    expect(places(givenIn({ graph }, starts()))).toEqual(['last']);
  });
});

describe('an inclusive join', () => {
  it('waits for every branch that was taken and for no other', () => {
    expect(places(begun({ a: true, c: true }, tells('a')))).toEqual(['meet', 'c']);
    expect(places(begun({ a: true, c: true }, tells('a'), tells('c')))).toEqual(['last']);
    expect(places(begun({ a: true }, tells('a')))).toEqual(['last']);
  });

  it('goes on when the branch it waited for turns away', () => {
    expect(places(begun({ a: true, b: true }, tells('a'), tells('b', 'out')))).toEqual(['last']);
  });

  it('goes on when the branch it waited for leaves by its limit', () => {
    const waiting = begun({ a: true, b: true }, tells('a'), until('2015-09-28 18:00'));
    expect(places(waiting)).toEqual(['meet', 'b']);
    expect(places(waiting.and(fires()))).toEqual(['last']);
  });

  it('takes one token of each flow that has one, and makes one of them', () => {
    begun({ a: true, b: true, c: true }, tells('c'), tells('a'))
      .when(tells('b'))
      .thenEmits(
        'MessageReceived',
        'TimerCancelled',
        { type: 'TokenMoved', tokenId: 2, to: 'meet' },
        { type: 'TokenConsumed', tokenId: 2, cause: 'join' },
        { type: 'TokenConsumed', tokenId: 3, cause: 'join' },
        { type: 'TokenMoved', tokenId: 1, to: 'last' },
      );
  });

  it('counts a flow that was taken twice as one, and the second token as one to come', () => {
    const graph = workflow(
      'twice',
      {},
      {
        split: fork('a', 'b'),
        a: wait('a', { on: 'again' }),
        again: inclusive([
          { if: path('subject.more'), to: 'a' },
          { if: path('subject.always'), to: 'meet' },
        ]),
        b: wait('b', { on: 'meet' }),
        meet: inclusive([{ to: 'last' }]),
        last: wait('last', { on: 'over' }),
        over: end('closed'),
      },
    );
    const twice = givenIn({ graph }, starts('planner', { more: true, always: true }), tells('a'), tells('a'));
    // Whatever is still at `a` comes on a flow that has its token already: only `b` is waited for.
    expect(places(twice)).toEqual(['a', 'b', 'meet', 'meet']);
    expect(places(twice.and(tells('b')))).toEqual(['a', 'last', 'last']);
  });

  it('does not wait for what may only come round by the join itself', () => {
    const graph = workflow(
      'loop',
      {},
      {
        first: wait('first', { on: 'meet' }),
        meet: inclusive([{ to: 'work' }]),
        work: wait('work', { again: 'meet', done: 'over' }),
        over: end('closed'),
      },
    );
    const once = givenIn({ graph }, starts(), tells('first'));
    expect(places(once)).toEqual(['work']);
    expect(places(once.and(tells('work', 'again')))).toEqual(['work']);
    once.when(tells('work', 'done')).thenEmitsAmongOthers({ type: 'InstanceEnded' });
  });

  it('waits for a token in a loop before it', () => {
    const graph = workflow(
      'loop-before',
      {},
      {
        split: fork('a', 'b'),
        a: wait('a', { again: 'a', on: 'meet' }),
        b: wait('b', { on: 'meet' }),
        meet: inclusive([{ to: 'last' }]),
        last: wait('last', { on: 'over' }),
        over: end('closed'),
      },
    );
    const looping = givenIn({ graph }, starts(), tells('b'), tells('a', 'again'));
    expect(places(looping)).toEqual(['a', 'meet']);
    expect(places(looping.and(tells('a')))).toEqual(['last']);
  });

  it('is not held up by a token that can come on a flow with a token as well', () => {
    const graph = workflow(
      'optional',
      {},
      {
        split: fork('a', 'b'),
        a: wait('a', { on: 'merge' }),
        b: wait('b', { on: 'merge' }),
        merge: choose([{ to: 'side' }]),
        side: inclusive([
          { if: path('subject.both'), to: 'meet' },
          { if: path('subject.always'), to: 'also' },
        ]),
        also: choose([{ to: 'meet' }]),
        meet: inclusive([{ to: 'last' }]),
        last: wait('last', { on: 'over' }),
        over: end('closed'),
      },
    );
    // The token at `b` reaches both flows by way of `merge`; one of them has a token, so nothing waits for it.
    const first = givenIn({ graph }, starts('planner', { always: true }), tells('a'));
    expect(places(first)).toEqual(['last', 'b']);
  });

  it('does not look into another scope', () => {
    const inner = workflow(
      'inner',
      {},
      {
        split: fork('x', 'y'),
        x: wait('x', { on: 'meet' }),
        y: wait('y', { on: 'meet' }),
        meet: inclusive([{ to: 'over' }]),
        over: end('closed'),
      },
    );
    const graph = workflow(
      'outer',
      {},
      {
        split: fork('a', 'called'),
        a: wait('a', { on: 'meet' }),
        called: call('inner', {}, { closed: 'meet' }),
        meet: inclusive([{ to: 'over' }]),
        over: end('closed'),
      },
      { inner },
    );
    const waiting = givenIn({ graph }, starts(), tells('a'), tells('x'));
    expect(places(waiting)).toEqual(['meet', 'called', 'meet', 'y']);
    waiting
      .when(tells('y'))
      .thenEmitsAmongOthers({ type: 'ScopeClosed', scopeId: 2 }, { type: 'InstanceEnded' });
  });

  it('waits while an operator has to see to the other branch', () => {
    const graph = workflow(
      'stuck',
      {},
      {
        split: fork('a', 'b'),
        a: wait('a', { on: 'meet' }),
        b: choose([{ if: path('subject.b'), to: 'meet' }]),
        meet: inclusive([{ to: 'last' }]),
        last: wait('last', { on: 'over' }),
        over: end('closed'),
      },
    );
    expect(places(givenIn({ graph }, starts(), tells('a')))).toEqual(['meet', 'b']);
  });

  it('keeps all its tokens where it may go on and no branch of it is open', () => {
    const graph = workflow(
      'join-and-split',
      {},
      {
        split: fork('a', 'b'),
        a: wait('a', { on: 'meet' }),
        b: wait('b', { on: 'meet' }),
        meet: inclusive([{ if: path('subject.open'), to: 'over' }]),
        over: end('closed'),
      },
    );
    const stuck = givenIn({ graph }, starts(), tells('a'), tells('b'));
    expect(places(stuck)).toEqual(['meet', 'meet']);
    expect(stuck.state.incidents).toMatchObject([{ code: 'no-branch', nodeId: 'meet', tokenId: 1 }]);
  });
});

describe('joins that wait for each other', () => {
  /** Each of two joins can be reached from the other. */
  const circle = workflow(
    'circle',
    {},
    {
      split: fork('a', 'b'),
      a: wait('a', { on: 'one' }),
      b: wait('b', { on: 'two' }),
      one: inclusive([{ to: 'after-one' }]),
      'after-one': inclusive([{ if: path('subject.round'), to: 'two' }, { to: 'over' }]),
      two: inclusive([{ to: 'after-two' }]),
      'after-two': inclusive([{ if: path('subject.round'), to: 'one' }, { to: 'over' }]),
      over: end('closed'),
    },
  );

  it('wait as long as somebody could still bring a token', () => {
    expect(places(givenIn({ graph: circle }, starts(), tells('a')))).toEqual(['one', 'b']);
  });

  it('are resolved by making the first as drawn go on, and the record says so', () => {
    givenIn({ graph: circle }, starts(), tells('b'))
      .when(tells('a'))
      .thenEmitsAmongOthers({ type: 'JoinForced', nodeId: 'one', scopeId: 1 }, { type: 'InstanceEnded' })
      .thenEmitsAmongOthers({ type: 'TokenMoved', to: 'after-one' });
  });

  it('are not forced while a parallel join beside them waits for a person', () => {
    const graph = workflow(
      'beside',
      {},
      {
        split: fork('a', 'b', 'c'),
        a: wait('a', { on: 'one' }),
        b: wait('b', { on: 'two' }),
        c: wait('c', { on: 'over' }),
        one: inclusive([{ to: 'after-one' }]),
        'after-one': choose([{ if: path('subject.round'), to: 'two' }, { to: 'over' }]),
        two: inclusive([{ to: 'after-two' }]),
        'after-two': choose([{ if: path('subject.round'), to: 'one' }, { to: 'over' }]),
        over: end('closed'),
      },
    );
    const waiting = givenIn({ graph }, starts(), tells('a'), tells('b'));
    expect(places(waiting)).toEqual(['one', 'two', 'c']);
    waiting
      .when(tells('c'))
      .thenEmitsAmongOthers({ type: 'JoinForced', nodeId: 'one' }, { type: 'InstanceEnded' });
  });

  it('are forced beside a parallel join that can never be complete', () => {
    const graph = workflow(
      'never',
      {},
      {
        split: fork('a', 'b', 'c'),
        a: wait('a', { on: 'one' }),
        b: wait('b', { on: 'two' }),
        c: choose([{ if: path('subject.round'), to: 'one' }, { to: 'both' }]),
        both: join('over'),
        one: inclusive([{ to: 'after-one' }]),
        'after-one': choose([
          { if: path('subject.round'), to: 'two' },
          { if: path('subject.never'), to: 'both' },
          { to: 'over' },
        ]),
        two: inclusive([{ to: 'after-two' }]),
        'after-two': choose([{ if: path('subject.round'), to: 'one' }, { to: 'over' }]),
        over: end('closed'),
      },
    );
    const rest = givenIn({ graph }, starts(), tells('a'), tells('b'));
    expect(rest.events).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'JoinForced' })]));
    expect(places(rest)).toEqual(['both']);
  });
});
