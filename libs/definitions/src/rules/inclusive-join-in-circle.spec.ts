import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule inclusive-join-in-circle', () => {
  it('warns of a circle through an inclusive join', () => {
    const source = ordinaryWith(
      'then: { submit: co-sign }',
      `then: { submit: look }
  look: { stage: 会签, decide: law, answers: [accept, redo], limit: 2wd, then: { accept: co-sign, redo: extra } }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['inclusive-join-in-circle at complete']);
  });
});
