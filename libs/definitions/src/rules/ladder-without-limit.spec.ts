import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule ladder-without-limit', () => {
  it('finds reminders without a limit to count from', () => {
    expect(
      foundIn(
        ordinaryWith(
          `    limit: 7wd
`,
          `    takes: 7wd
`,
        ),
      ),
    ).toEqual(['ladder-without-limit at late']);
  });
});
