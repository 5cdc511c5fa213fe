import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule fake-join', () => {
  it('warns of a join that one arrow leads to', () => {
    const source = ordinaryWith(
      'then: { submit: co-sign }',
      `then: { submit: met }
  met: { join: both, then: { done: co-sign } }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['fake-join at met']);
  });

  it('warns of a fork into one branch', () => {
    const source = ordinaryWith(
      'then: { submit: co-sign }',
      `then: { submit: one }
  one: { parallel: [co-sign] }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['fake-join at one']);
  });
});
