import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule gate-without-opinions', () => {
  it('warns of a gate before anybody was asked', () => {
    expect(
      foundIn(
        ordinaryWith(
          `    takes: 60wd
`,
          `    takes: 60wd
    gate: [opinions-disposed]
`,
        ),
      ),
    ).toEqual(['gate-without-opinions at gate']);
  });
});
