import { describe, expect, it } from '@jest/globals';
import type { Graph } from '#libs/engine';
import {
  choose,
  end,
  fork,
  inclusive,
  join,
  path,
  personParty,
  step,
  wait,
  workflow,
} from '../../../testing/src/engine/index.js';
import { soundnessOf, type FaultKind } from './soundness.js';

type Parts = Parameters<typeof workflow>[2];

const parties = { clerk: personParty('subject.handler') };
const work = (to: string) => step('write', 'clerk', { then: { submit: to } });
/** A step that may go two ways. */
const decides = (yes: string, no: string) =>
  step('decide', 'clerk', { answers: ['pass', 'redo'], then: { pass: yes, redo: no } });
const either = (one: string, other: string) => choose([{ if: path('subject.x'), to: one }, { to: other }]);
const some = (one: string, other: string) =>
  inclusive([
    { if: path('subject.x'), to: one },
    { if: path('subject.y'), to: other },
  ]);

function shape(parts: Parts): Graph {
  return workflow('shape', parties, parts);
}

/** Shapes known to be wrong, each with what is wrong with it and where it shows. */
const unsound: readonly (readonly [string, FaultKind, string, Parts])[] = [
  [
    'one of two branches is chosen, and both are waited for',
    'deadlock',
    'both',
    {
      split: either('a', 'b'),
      a: work('both'),
      b: work('both'),
      both: join('closed'),
      closed: end('closed'),
    },
  ],
  [
    'both branches run, and the step after them is done twice',
    'lack-of-synchronisation',
    'after',
    {
      split: fork('a', 'b'),
      a: work('after'),
      b: work('after'),
      after: work('closed'),
      closed: end('closed'),
    },
  ],
  [
    'a circle that nothing leaves',
    'no-option-to-complete',
    'begin',
    { begin: work('a'), a: work('b'), b: work('a'), closed: end('closed') },
  ],
  [
    'a step that no way leads to',
    'dead-step',
    'forgotten',
    { begin: work('closed'), forgotten: work('closed'), closed: end('closed') },
  ],
  [
    'a join that also waits for a step that no way leads to',
    'deadlock',
    'both',
    {
      begin: work('both'),
      forgotten: work('both'),
      both: join('closed'),
      closed: end('closed'),
    },
  ],
  [
    'one branch ends by itself while the other is waited for together with it',
    'deadlock',
    'both',
    {
      split: fork('a', 'b'),
      a: decides('both', 'gone'),
      b: work('both'),
      both: join('closed'),
      gone: end('gone'),
      closed: end('closed'),
    },
  ],
  [
    'one or more branches are chosen, and the step after them is done once for each',
    'lack-of-synchronisation',
    'after',
    {
      split: some('a', 'b'),
      a: work('after'),
      b: work('after'),
      after: work('closed'),
      closed: end('closed'),
    },
  ],
  [
    'one or more branches are chosen, and all are waited for',
    'deadlock',
    'both',
    { split: some('a', 'b'), a: work('both'), b: work('both'), both: join('closed'), closed: end('closed') },
  ],
  [
    'after the join a way leads back into one branch alone',
    'deadlock',
    'both',
    {
      split: fork('a', 'b'),
      a: work('both'),
      b: work('both'),
      both: join('judge'),
      judge: decides('closed', 'a'),
      closed: end('closed'),
    },
  ],
  [
    'one branch jumps over the join',
    'lack-of-synchronisation',
    'after',
    {
      split: fork('a', 'b'),
      a: decides('both', 'after'),
      b: decides('both', 'after'),
      both: join('after'),
      after: work('closed'),
      closed: end('closed'),
    },
  ],
  [
    'a fork inside a circle gives ever more tokens',
    'lack-of-synchronisation',
    'a',
    { a: work('split'), split: fork('a', 'b'), b: work('a'), closed: end('closed') },
  ],
  [
    'time runs out on a branch and leads past the join',
    'deadlock',
    'both',
    {
      split: fork('a', 'b'),
      a: wait('news', { came: 'both' }, { after: 5, to: 'gone' }),
      b: work('both'),
      both: join('closed'),
      gone: end('gone'),
      closed: end('closed'),
    },
  ],
  [
    'two forks whose joins cross',
    'deadlock',
    'first',
    {
      split: either('left', 'right'),
      left: fork('a', 'b'),
      right: fork('c', 'd'),
      a: work('first'),
      b: work('second'),
      c: work('first'),
      d: work('second'),
      first: join('second'),
      second: join('closed'),
      closed: end('closed'),
    },
  ],
];

/** Shapes that look as dangerous and are right. */
const sound: readonly (readonly [string, Parts])[] = [
  [
    'both branches run and both are waited for',
    { split: fork('a', 'b'), a: work('both'), b: work('both'), both: join('closed'), closed: end('closed') },
  ],
  [
    'one or more are chosen, and those are waited for',
    {
      split: some('a', 'b'),
      a: work('merge'),
      b: work('merge'),
      merge: inclusive([{ to: 'closed' }]),
      closed: end('closed'),
    },
  ],
  [
    'one branch may leave by itself, and the others are waited for as far as they come',
    {
      split: fork('a', 'b'),
      a: decides('merge', 'gone'),
      b: work('merge'),
      merge: inclusive([{ to: 'closed' }]),
      gone: end('gone'),
      closed: end('closed'),
    },
  ],
  [
    'a rejection in one branch ends everything',
    {
      split: fork('a', 'b'),
      a: decides('both', 'rejected'),
      b: work('both'),
      both: join('closed'),
      rejected: end('rejected', 'terminates'),
      closed: end('closed'),
    },
  ],
  [
    'a circle inside a branch',
    {
      split: fork('a', 'b'),
      a: decides('both', 'again'),
      again: work('a'),
      b: work('both'),
      both: join('closed'),
      closed: end('closed'),
    },
  ],
  [
    'a way back from after the join to before the fork',
    {
      begin: work('split'),
      split: fork('a', 'b'),
      a: work('both'),
      b: work('both'),
      both: join('judge'),
      judge: decides('closed', 'begin'),
      closed: end('closed'),
    },
  ],
  [
    'a fork inside a fork',
    {
      split: fork('a', 'inner'),
      a: work('both'),
      inner: fork('b', 'c'),
      b: work('inside'),
      c: work('inside'),
      inside: join('both'),
      both: join('closed'),
      closed: end('closed'),
    },
  ],
  [
    'branches that each end by themselves',
    { split: fork('a', 'b'), a: work('x'), b: work('y'), x: end('x'), y: end('y') },
  ],
];

describe('shapes that are unsound', () => {
  it.each(unsound)('%s: %s', (_name, kind, node, parts) => {
    const { verdict, faults } = soundnessOf(shape(parts));
    expect(verdict).toBe('unsound');
    expect(faults).toContainEqual(expect.objectContaining({ kind, node }));
  });

  it.each(unsound.filter(([, kind]) => kind !== 'dead-step'))(
    '%s: told by its shortest way',
    (_name, kind, node, parts) => {
      const fault = soundnessOf(shape(parts)).faults.find((one) => one.kind === kind && one.node === node);
      const steps = new Set(Object.keys(parts));
      expect(fault?.path.every((move) => steps.has(move.node))).toBe(true);
      expect(fault?.path.length).toBeLessThanOrEqual(4);
    },
  );
});

describe('shapes that are sound', () => {
  it.each(sound)('%s', (_name, parts) => {
    expect(soundnessOf(shape(parts))).toMatchObject({ verdict: 'sound', faults: [] });
  });
});
