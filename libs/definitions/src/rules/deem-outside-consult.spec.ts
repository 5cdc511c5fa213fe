import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule deem-outside-consult', () => {
  it('finds a signature drawn from silence', () => {
    expect(foundIn(ordinaryWith('1wd: remind-superior', '1wd: deem-no-comment'))).toEqual([
      'deem-outside-consult at late',
    ]);
  });
});
