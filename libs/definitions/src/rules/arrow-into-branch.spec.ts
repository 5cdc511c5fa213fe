import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule arrow-into-branch', () => {
  it('finds an arrow from behind the join into one branch', () => {
    const source = ordinaryWith(
      'then: { submit: co-sign }',
      `then: { submit: look }
  look: { stage: 会签, decide: law, answers: [accept, redo], limit: 2wd, then: { accept: co-sign, redo: finance-opinion } }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['inclusive-join-in-circle at complete', 'arrow-into-branch at redo']);
  });

  it('finds a new round that begins inside a branch', () => {
    const source = ordinaryWith(
      'then: { submit: co-sign }',
      `then: { submit: look }
  look: { stage: 会签, decide: law, answers: [accept, overturn], limit: 2wd, then: { accept: co-sign, overturn: { to: finance-opinion, round: new } } }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['arrow-into-branch at overturn']);
  });
});
