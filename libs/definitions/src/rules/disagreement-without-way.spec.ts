import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule disagreement-without-way', () => {
  it('finds a disagreement that nobody settles and that leads nowhere', () => {
    const source = ordinaryWith(
      `    answers: [agree, disagree, return]
    dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]
`,
      `    answers: [agree, disagree, return]
`,
      branching,
    );
    expect(foundIn(source)).toEqual(['disagreement-without-way at co-sign']);
  });

  it('accepts a disagreement with an arrow of its own', () => {
    const source = ordinaryWith(
      'then: { agreed: leaders }',
      'then: { agreed: leaders, disagreed: refused }',
      ordinaryWith(
        `    answers: [agree, disagree, return]
    dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]
`,
        `    answers: [agree, disagree, return]
`,
        branching,
      ),
    );
    expect(foundIn(source)).toEqual([]);
  });
});
