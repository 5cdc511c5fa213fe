import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule gate-outside-write', () => {
  it('finds a gate nobody can open', () => {
    expect(
      foundIn(
        ordinaryWith(
          `    order: sequence
`,
          `    order: sequence
    gate: [opinions-disposed]
`,
        ),
      ),
    ).toEqual(['gate-outside-write at gate']);
  });
});
