import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule deem-before-limit', () => {
  it('finds silence assumed before the limit', () => {
    expect(foundIn(ordinaryWith('0wd: deem-no-comment', '-1wd: deem-no-comment'))).toEqual([
      'deem-before-limit at -1wd',
    ]);
  });
});
