import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule new-round-forward', () => {
  it('finds a new round that begins at a later step', () => {
    expect(
      foundIn(
        ordinaryWith(
          'pass: closed, overturn: { to: draft, round: new }',
          'pass: closed, overturn: { to: draw, round: new }',
        ),
      ),
    ).toEqual(['new-round-forward at overturn']);
  });
});
