import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule dedupe-not-allowed', () => {
  it('finds a mandatory signature that an earlier one would replace', () => {
    const source = ordinaryWith(
      `    mandatory: false
`,
      '',
      branching,
    );
    expect(foundIn(source)).toEqual(['dedupe-not-allowed at dedupe']);
  });

  it('finds an opinion that an agreement would replace', () => {
    const source = ordinaryWith(
      `    consult: finance
    limit: 5wd
`,
      `    consult: finance
    dedupe: round
    limit: 5wd
`,
      branching,
    );
    expect(foundIn(source)).toEqual(['dedupe-not-allowed at dedupe']);
  });

  it('finds a signature in person that an earlier one would replace', () => {
    const source = ordinaryWith(
      `    mandatory: false
`,
      `    mandatory: false
    personal: true
`,
      branching,
    );
    expect(foundIn(source)).toEqual(['dedupe-not-allowed at dedupe']);
  });
});
