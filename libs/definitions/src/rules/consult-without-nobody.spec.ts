import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule consult-without-nobody', () => {
  it('warns when nobody says whom to ask instead', () => {
    expect(
      foundIn(
        ordinaryWith(
          `    nobody: { ask: leaders }
`,
          '',
        ),
      ),
    ).toEqual(['consult-without-nobody at review']);
  });
});
