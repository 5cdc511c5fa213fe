import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule condition-without-data', () => {
  it('finds a condition that is always the same', () => {
    expect(foundIn(ordinaryWith('if: =subject.late', 'if: =1 < 2'))).toEqual(['condition-without-data at {']);
  });
});
