import { describe, expect, it } from '@jest/globals';
import type { NodeId } from '#libs/engine';
import { graphOf } from '../testing/graph-of.js';
import { Dominators } from './dominators.js';
import { branching } from './testing/branching.js';

const at = (name: string) => name as NodeId;

describe('what every way leads over', () => {
  const dominators = new Dominators(graphOf(branching));

  it('is the fork, for two of its branches', () => {
    expect(dominators.common(at('finance-opinion'), at('law-opinion'))).toBe('both');
  });

  it('is the earlier of two places where one lies behind the other', () => {
    expect(dominators.common(at('revise'), at('extra'))).toBe('extra');
    expect(dominators.dominates(at('both'), at('decision'))).toBe(true);
    expect(dominators.dominates(at('budget'), at('complete'))).toBe(false);
  });

  it('is nothing for what cannot be reached', () => {
    expect(dominators.common(at('nowhere'), at('both'))).toBe('both');
    expect(dominators.common(at('both'), at('nowhere'))).toBe('both');
    expect(dominators.dominates(at('both'), at('nowhere'))).toBe(false);
  });
});
