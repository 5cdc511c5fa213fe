import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule picks-what-is-given', () => {
  it('finds a choice among people who are given', () => {
    const source = ordinaryWith('picks: partners', 'picks: [partners, group]', branching);
    expect(foundIn(source)).toEqual(['picks-what-is-given at picks']);
  });
});
