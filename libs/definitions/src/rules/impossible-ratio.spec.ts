import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule impossible-ratio', () => {
  it('finds a share above all seats', () => {
    expect(foundIn(ordinaryWith('pass: 2/3', 'pass: 4/3'))).toEqual(['impossible-ratio at pass']);
  });

  it('finds a share of nothing', () => {
    expect(foundIn(ordinaryWith('pass: 2/3', 'pass: 2/0'))).toEqual(['impossible-ratio at pass']);
  });

  it('finds a turnout above all seats', () => {
    expect(foundIn(ordinaryWith('turnout: 3/4', 'turnout: 5/4'))).toEqual(['impossible-ratio at turnout']);
  });

  it('accepts all seats', () => {
    expect(foundIn(ordinaryWith('pass: 2/3', 'pass: 1/1'))).toEqual([]);
  });
});
