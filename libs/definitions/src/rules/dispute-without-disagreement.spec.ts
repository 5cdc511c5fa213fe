import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule dispute-without-disagreement', () => {
  it('finds a ladder for a step in which nobody can disagree', () => {
    const source = ordinaryWith('answers: [agree, disagree, return]', 'answers: [agree, return]', branching);
    expect(foundIn(source)).toEqual(['dispute-without-disagreement at dispute']);
  });
});
