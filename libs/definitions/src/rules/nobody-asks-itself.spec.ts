import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule nobody-asks-itself', () => {
  it('finds an empty party asked about itself', () => {
    expect(foundIn(ordinaryWith('nobody: { ask: leaders }', 'nobody: { ask: reviewers }'))).toEqual([
      'nobody-asks-itself at nobody',
    ]);
  });
});
