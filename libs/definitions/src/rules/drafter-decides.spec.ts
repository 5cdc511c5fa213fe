import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule drafter-decides', () => {
  it('finds leaders among whom the drafter may be', () => {
    expect(
      foundIn(ordinaryWith('post: [deputy-head, head], not: drafter }', 'post: [deputy-head, head] }')),
    ).toEqual(['drafter-decides at leaders']);
  });

  it('finds a vote that excludes others but not the drafter', () => {
    expect(foundIn(ordinaryWith('not: [drafter, leaders]', 'not: leaders'))).toEqual([
      'drafter-decides at group',
    ]);
  });

  it('finds a drafter who inspects', () => {
    expect(foundIn(ordinaryWith('decide: inspectors', 'decide: drafter'))).toEqual([
      'unused-party at inspectors',
      'drafter-decides at check',
    ]);
  });

  it('accepts a party that excludes everybody involved', () => {
    expect(foundIn(ordinaryWith('not: [drafter, leaders]', 'not: involved'))).toEqual([]);
  });
});
