import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule return-not-earlier', () => {
  it('finds a return to a later step', () => {
    expect(foundIn(ordinaryWith('to: [revise, draft]', 'to: [revise, acceptance]'))).toEqual([
      'return-not-earlier at to',
    ]);
  });

  it('finds a return to itself', () => {
    expect(foundIn(ordinaryWith('to: [revise, draft]', 'to: [sign-off]'))).toEqual([
      'return-not-earlier at to',
    ]);
  });
});
