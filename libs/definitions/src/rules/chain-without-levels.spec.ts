import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule chain-without-levels', () => {
  it('finds a chain of no levels', () => {
    const source = ordinaryWith('levels: 2', 'levels: 0', branching);
    expect(foundIn(source)).toEqual(['chain-without-levels at levels']);
  });

  it('accepts a chain that says only where it ends', () => {
    const source = ordinaryWith('levels: 2', 'until: head', branching);
    expect(foundIn(source)).toEqual([]);
  });
});
