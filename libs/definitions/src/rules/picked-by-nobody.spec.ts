import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule picked-by-nobody', () => {
  it('finds people asked before anybody picked them', () => {
    const source = ordinaryWith(
      `    picks: partners
`,
      '',
      branching,
    );
    expect(foundIn(source)).toEqual(['picked-by-nobody at sign']);
  });

  it('finds people picked on one branch only', () => {
    const source = ordinaryWith(
      '  budget: {',
      '  budget: { picks: partners, ',
      ordinaryWith(
        `    limit: 5wd
    then: { accept: together, reject: refused }`,
        `    limit: 5wd
    picks: partners
    then: { accept: together, reject: refused }`,
        ordinaryWith(
          `    picks: partners
`,
          '',
          branching,
        ),
      ),
    );
    expect(foundIn(source)).toEqual([]);
  });
});
