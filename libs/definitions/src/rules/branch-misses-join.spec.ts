import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule branch-misses-join', () => {
  it('finds a branch that may end while the join waits for it', () => {
    const source = ordinaryWith(
      'refused: { end: rejected, stops: all }',
      'refused: { end: rejected }',
      branching,
    );
    expect(foundIn(source)).toEqual(['branch-misses-join at refused', 'rejection-in-branch at refused']);
  });
});
