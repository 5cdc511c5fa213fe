import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule dispute-without-limit', () => {
  it('warns of a rung without a day', () => {
    const source = ordinaryWith(
      `    nobody: { ask: chair }
    dispute: [{ ask: drafter, limit: 3wd }, { ask: chair, limit: 5wd }]`,
      `    nobody: { ask: chair }
    dispute: [{ ask: drafter }, { ask: chair, limit: 5wd }]`,
      branching,
    );
    expect(foundIn(source)).toEqual(['dispute-without-limit at {']);
  });
});
