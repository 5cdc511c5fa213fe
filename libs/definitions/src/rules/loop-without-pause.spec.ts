import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule loop-without-pause', () => {
  it('finds two forks that lead to each other', () => {
    expect(
      foundIn(
        ordinaryWith(
          '      - { else: draw }',
          `      - { else: again }
  again:
    choose:
      - { if: =subject.quiet, to: draw }
      - { else: risk }`,
        ),
      ),
    ).toEqual(['loop-without-pause at risk', 'loop-without-pause at again']);
  });

  it('accepts a circle with a wait in it', () => {
    expect(foundIn(ordinaryWith('drawn: check, limit', 'drawn: risk, limit'))).toEqual([]);
  });
});
