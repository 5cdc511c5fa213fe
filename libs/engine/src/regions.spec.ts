import { describe, expect, it } from '@jest/globals';
import type { FlowId, NodeId, TokenId } from './ids.js';
import {
  areApart,
  branchesOf,
  branchesOfToken,
  depthInCommon,
  flowsIntoJoin,
  leadsTo,
  nodesBetween,
} from './regions.js';
import {
  choose,
  end,
  fork,
  inclusive,
  join,
  path,
  personParty,
  step,
  twoBranches,
  workflow,
} from '../../testing/src/engine/index.js';

const node = (id: string): NodeId => id as NodeId;
const someone = { someone: personParty('subject.handler') };
const signs = (agreed: string) => step('sign', 'someone', { then: { agreed } });

/** A fork inside a fork, each branch told by its flows. */
const nested = workflow('nested', someone, {
  first: signs('outer'),
  outer: fork('left', 'right'),
  left: signs('inner'),
  inner: inclusive([{ if: path('subject.late'), to: 'up' }, { to: 'down' }]),
  up: signs('innerJoin'),
  down: signs('innerJoin'),
  innerJoin: inclusive([{ to: 'after' }]),
  after: signs('outerJoin'),
  right: signs('again'),
  again: choose([{ if: path('subject.late'), to: 'right' }, { to: 'outerJoin' }]),
  outerJoin: join('last'),
  last: step('sign', 'someone', { then: { agreed: 'done', disagreed: '!first' } }),
  done: end('done'),
});

const named = (id: string) => branchesOf(nested, node(id)).map(({ flow }) => flow);

describe('the branches of a workflow', () => {
  it('hold what can be reached only through them, the outermost first', () => {
    expect(named('left')).toEqual(['outer.branch0']);
    expect(named('up')).toEqual(['outer.branch0', 'inner.branch0']);
    expect(named('down')).toEqual(['outer.branch0', 'inner.branch1']);
    expect(named('right')).toEqual(['outer.branch1']);
  });

  it('end at their join: what follows lies where the fork does', () => {
    expect(named('innerJoin')).toEqual(['outer.branch0']);
    expect(named('after')).toEqual(['outer.branch0']);
    expect(named('outerJoin')).toEqual([]);
    expect(named('last')).toEqual([]);
  });

  it('do not reach back over a way that begins a new round', () => {
    expect(named('first')).toEqual([]);
    expect(named('outer')).toEqual([]);
  });

  it('keep a loop inside', () => {
    expect(named('again')).toEqual(['outer.branch1']);
  });

  it('leave out what can also be reached past the fork', () => {
    const round = workflow('round', someone, {
      first: signs('split'),
      split: fork('left', 'right'),
      left: choose([{ if: path('subject.late'), to: 'first' }, { to: 'met' }]),
      right: signs('met'),
      met: join('done'),
      done: end('done'),
    });
    expect(branchesOf(round, node('first'))).toEqual([]);
    expect(branchesOf(round, node('left'))).toHaveLength(1);
  });

  it('hold a token that waits at the join of them by the way it came', () => {
    const waits = { id: 1 as TokenId, nodeId: node('outerJoin') };
    expect(branchesOfToken(nested, { ...waits, via: 'again.branch1' as FlowId })).toMatchObject([
      { flow: 'outer.branch1' },
    ]);
    expect(branchesOfToken(nested, { ...waits, via: null })).toEqual([]);
  });

  it('hold a token that came to the join straight from the fork', () => {
    const straight = workflow('straight', someone, {
      split: fork('left', 'met'),
      left: signs('met'),
      met: join('done'),
      done: end('done'),
    });
    expect(branchesOfToken(straight, { nodeId: node('met'), via: 'split.branch1' as FlowId })).toEqual([
      { fork: 'split', flow: 'split.branch1' },
    ]);
  });

  it('are apart when they belong to one fork, and not when one lies in the other', () => {
    const of = (id: string) => branchesOf(nested, node(id));
    expect(areApart(of('up'), of('down'))).toBe(true);
    expect(areApart(of('up'), of('right'))).toBe(true);
    expect(areApart(of('up'), of('left'))).toBe(false);
    expect(areApart(of('up'), of('last'))).toBe(false);
  });

  it('are not apart when they belong to forks that follow each other', () => {
    const one = workflow('one-after-the-other', someone, {
      first: fork('a', 'b'),
      a: signs('met'),
      b: signs('met'),
      met: join('second'),
      second: fork('c', 'd'),
      c: signs('done'),
      d: signs('done'),
      done: end('done'),
    });
    const of = (id: string) => branchesOf(one, node(id));
    expect(areApart(of('a'), of('b'))).toBe(true);
    expect(areApart(of('a'), of('c'))).toBe(false);
    expect(depthInCommon(of('a'), of('c'))).toBe(0);
  });

  it('are found once for a workflow', () => {
    const graph = twoBranches();
    expect(branchesOf(graph, node('law2'))).toBe(branchesOf(graph, node('law2')));
  });

  it('are none for a node the workflow does not have', () => {
    expect(branchesOf(nested, node('elsewhere'))).toEqual([]);
  });
});

describe('the way through a workflow', () => {
  it('leads ahead, and not back over a new round', () => {
    expect(leadsTo(nested, node('first'), node('last'))).toBe(true);
    expect(leadsTo(nested, node('last'), node('first'))).toBe(false);
    expect(leadsTo(nested, node('left'), node('after'), node('inner'))).toBe(false);
    expect(leadsTo(nested, node('done'), node('first'))).toBe(false);
  });

  it('passes every node of every branch between two', () => {
    expect([...nodesBetween(nested, node('left'), node('outerJoin'))].sort()).toEqual(
      ['after', 'down', 'inner', 'innerJoin', 'up'].sort(),
    );
  });

  it('comes into a join of all by one flow of each branch', () => {
    expect(flowsIntoJoin(twoBranches(), node('split')).map(({ id }) => id)).toEqual([
      'finance2.agreed',
      'law2.agreed',
    ]);
    expect(flowsIntoJoin(nested, node('inner'))).toEqual([]);
  });
});
