import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule veto-in-signature', () => {
  it('finds a veto where the first signature decides', () => {
    const source = ordinaryWith(
      `    mandatory: false
`,
      `    mandatory: false
    require: any
    veto: head
`,
      branching,
    );
    expect(foundIn(source)).toEqual(['veto-in-signature at veto']);
  });

  it('finds a veto where all must sign anyway', () => {
    const source = ordinaryWith(
      `    mandatory: false
`,
      `    mandatory: false
    veto: head
`,
      branching,
    );
    expect(foundIn(source)).toEqual(['veto-in-signature at veto']);
  });
});
