import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule rejection-in-branch', () => {
  it('warns of a refusal after which an inclusive sibling goes on', () => {
    const source = ordinaryWith(
      'budget: { stage: 会签, consult: finance, limit: 2wd, nobody: { ask: chair }, then: { done: complete } }',
      `budget: { stage: 会签, decide: finance, answers: [accept, reject], limit: 2wd, then: { accept: complete, reject: stopped } }
  stopped: { end: rejected }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['rejection-in-branch at stopped']);
  });
});
