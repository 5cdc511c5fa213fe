import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule drafter-rules', () => {
  it('finds a drafter who rules on the disagreement with the text', () => {
    const source = ordinaryWith(
      `    nobody: { ask: chair }
    dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]`,
      `    nobody: { ask: chair }
    dispute: [{ ask: drafter, limit: 3wd }]`,
      branching,
    );
    expect(foundIn(source)).toEqual(['drafter-rules at {']);
  });

  it('finds those who disagree ruling on it themselves', () => {
    const source = ordinaryWith(
      `    nobody: { ask: chair }
    dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]`,
      `    nobody: { ask: chair }
    dispute: [{ ask: finance, limit: 3wd }]`,
      branching,
    );
    expect(foundIn(source)).toEqual(['drafter-rules at {']);
  });
});
