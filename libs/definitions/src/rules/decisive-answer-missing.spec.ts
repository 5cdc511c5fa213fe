import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule decisive-answer-missing', () => {
  it('finds a vote nobody can oppose', () => {
    expect(foundIn(ordinaryWith('answers: [agree, disagree, abstain]', 'answers: [agree, abstain]'))).toEqual(
      ['decisive-answer-missing at answers'],
    );
  });

  it('finds a sign-off nobody can give', () => {
    expect(foundIn(ordinaryWith('answers: [agree, return]', 'answers: [return]'))).toEqual([
      'decisive-answer-missing at answers',
    ]);
  });
});
