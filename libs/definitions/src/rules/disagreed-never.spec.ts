import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule disagreed-never', () => {
  it('finds an arrow for a disagreement nobody can express', () => {
    const source = ordinaryWith(
      'then: { agreed: decision }',
      'then: { agreed: decision, disagreed: refused }',
      branching,
    );
    expect(foundIn(source)).toEqual(['disagreed-never at disagreed']);
  });
});
