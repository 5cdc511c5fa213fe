import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule sign-without-return', () => {
  it('finds a sign-off one can only agree to', () => {
    expect(
      foundIn(
        ordinaryWith(
          `    answers: [agree, return]
    return: { to: [revise, draft], resubmit: direct }
`,
          `    answers: [agree]
`,
        ),
      ),
    ).toEqual(['sign-without-return at sign-off']);
  });
});
