import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule reminder-before-start', () => {
  it('warns of a reminder that is due before the work arrives', () => {
    expect(foundIn(ordinaryWith('{ -1wd: remind, 1wd', '{ -3wd: remind, 1wd'))).toEqual([
      'reminder-before-start at -3wd',
    ]);
  });
});
