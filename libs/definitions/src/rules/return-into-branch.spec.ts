import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule return-into-branch', () => {
  it('finds a return into the sibling', () => {
    const source = ordinaryWith(
      `answers: [accept, reject]
    limit: 5wd`,
      `answers: [accept, reject, return]
    return: { to: finance-opinion }
    limit: 5wd`,
      branching,
    );
    expect(foundIn(source)).toEqual(['return-into-branch at to']);
  });

  it('finds a return from behind the join into one of the branches', () => {
    const source = ordinaryWith(
      'return: { to: [revise, draft], resubmit: direct }',
      'return: { to: [revise, finance-opinion], resubmit: direct }',
      branching,
    );
    expect(foundIn(source)).toEqual(['return-into-branch at to']);
  });

  it('accepts a return to before the fork', () => {
    const source = ordinaryWith(
      `answers: [accept, reject]
    limit: 5wd`,
      `answers: [accept, reject, return]
    return: { to: draft }
    limit: 5wd`,
      branching,
    );
    expect(foundIn(source)).toEqual([]);
  });
});
