import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule deem-of-mandatory', () => {
  it('finds silence that passes what must not be passed over', () => {
    const source = ordinaryWith(
      `    limit: 7wd
    late: { -2wd: remind, 0wd: deem-no-comment }
`,
      `    limit: 7wd
    mandatory: true
    late: { -2wd: remind, 0wd: deem-no-comment }
`,
    );
    expect(foundIn(source)).toEqual(['deem-of-mandatory at late']);
  });

  it('finds silence in place of a person', () => {
    const source = ordinaryWith(
      `    limit: 7wd
    late: { -2wd: remind, 0wd: deem-no-comment }
`,
      `    limit: 7wd
    personal: true
    late: { -2wd: remind, 0wd: deem-no-comment }
`,
    );
    expect(foundIn(source)).toEqual(['deem-of-mandatory at late']);
  });
});
