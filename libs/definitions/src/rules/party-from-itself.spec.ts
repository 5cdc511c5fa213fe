import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule party-from-itself', () => {
  it('finds superiors of those whose superiors they are', () => {
    const source = ordinaryWith(
      'superior-of: drafter, levels: 2 }',
      `superior-of: drafter, levels: 2 }
  upper: { superior-of: lower }
  lower: { superior-of: upper }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['party-from-itself at upper', 'party-from-itself at lower']);
  });
});
