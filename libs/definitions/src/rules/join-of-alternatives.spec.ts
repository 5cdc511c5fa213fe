import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule join-of-alternatives', () => {
  it('finds a join that waits for both ways of a choice', () => {
    const source = ordinaryWith(
      '  together: {',
      `  other: { stage: 会签, consult: law, limit: 2wd, nobody: { ask: chair }, then: { done: together } }
  together: {`,
      ordinaryWith(
        'then: { accept: together, reject: refused }',
        'then: { accept: together, reject: other }',
        branching,
      ),
    );
    expect(foundIn(source)).toEqual(['join-of-alternatives at together']);
  });

  it('finds a join for all where only some ways of an inclusive fork are taken', () => {
    const source = ordinaryWith('complete: { join: extra', 'complete: { join: both', branching);
    expect(foundIn(source)).toEqual(['join-of-alternatives at complete']);
  });
});
