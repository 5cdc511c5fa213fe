import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule secret-shown-to-peers', () => {
  it('finds a sealed vote that others may see', () => {
    const source = ordinaryWith(
      `    base: cast
`,
      `    base: cast
    secret: true
    peers: always
`,
      branching,
    );
    expect(foundIn(source)).toEqual(['secret-shown-to-peers at peers']);
  });

  it('accepts a sealed vote that says no more', () => {
    const source = ordinaryWith(
      `    base: cast
`,
      `    base: cast
    secret: true
`,
      branching,
    );
    expect(foundIn(source)).toEqual([]);
  });
});
