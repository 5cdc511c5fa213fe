import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';
import { compileWorkflow } from '../compile-workflow.js';
import { ordinary } from './testing/ordinary.js';

describe('the rule loop-over-no-list', () => {
  const called = compileWorkflow(ordinary, { resolveCall: () => undefined });
  const resolveCall = () => (called.ok ? called.graph : undefined);

  it('finds a number to go through', () => {
    const source = ordinaryWith(
      '  rest: { wait: { for: 3wd }, then: { elapsed: number } }',
      '  rest: { for-each: =3, as: unit, call: called, then: { done: number } }',
      branching,
    );
    expect(foundIn(source, resolveCall)).toEqual(['loop-over-no-list at for-each']);
  });

  it('accepts a list of constants', () => {
    const source = ordinaryWith(
      '  rest: { wait: { for: 3wd }, then: { elapsed: number } }',
      '  rest: { for-each: \'=["a", "b"]\', as: unit, call: called, then: { done: number } }',
      branching,
    );
    expect(foundIn(source, resolveCall)).toEqual([]);
  });
});
