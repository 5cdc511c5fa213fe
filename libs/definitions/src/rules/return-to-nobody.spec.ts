import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule return-to-nobody', () => {
  it('finds a return to a fork', () => {
    expect(
      foundIn(
        ordinaryWith(
          'answers: [pass, overturn]',
          `answers: [pass, overturn, return]
    return: { to: [risk] }`,
        ),
      ),
    ).toEqual(['return-to-nobody at to']);
  });
});
