import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule merge-without-join', () => {
  it('finds a step that two branches lead to', () => {
    const source = ordinaryWith(
      `  together: { join: both, then: { done: extra } }
`,
      '',
      ordinaryWith(
        'then: { accept: together, reject: refused }',
        'then: { accept: extra, reject: refused }',
        ordinaryWith('then: { done: together }', 'then: { done: extra }', branching),
      ),
    );
    expect(foundIn(source)).toEqual(['merge-without-join at extra', 'gate-without-opinions at gate']);
  });

  it('finds a step that the taken ways of an inclusive fork lead to', () => {
    const source = ordinaryWith(
      'budget: { stage: 会签, consult: finance, limit: 2wd, nobody: { ask: chair }, then: { done: complete }',
      'budget: { stage: 会签, consult: finance, limit: 2wd, nobody: { ask: chair }, then: { done: revise }',
      branching,
    );
    expect(foundIn(source)).toEqual(['merge-without-join at revise']);
  });
});
