import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule half-passes', () => {
  it('warns of half of the seats', () => {
    expect(foundIn(ordinaryWith('pass: 2/3', 'pass: 1/2'))).toEqual(['half-passes at pass']);
  });

  it('accepts more than half', () => {
    expect(foundIn(ordinaryWith('pass: 2/3', 'pass: 6/11'))).toEqual([]);
  });
});
