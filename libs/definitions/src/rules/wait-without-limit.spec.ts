import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule wait-without-limit', () => {
  it('warns of a wait that may never end', () => {
    expect(
      foundIn(
        ordinaryWith(
          `    limit: 75wd
    then: { drawn: check, limit: closed }`,
          '    then: { drawn: check, not-drawn: closed }',
        ),
      ),
    ).toEqual(['wait-without-limit at draw']);
  });
});
