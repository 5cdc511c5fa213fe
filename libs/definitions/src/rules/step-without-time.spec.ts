import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule step-without-time', () => {
  it('warns of a step without limit and length', () => {
    expect(
      foundIn(
        ordinaryWith(
          `    takes: 60wd
`,
          '',
        ),
      ),
    ).toEqual(['step-without-time at draft']);
  });
});
