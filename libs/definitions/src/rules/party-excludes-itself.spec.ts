import { describe, expect, it } from '@jest/globals';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule party-excludes-itself', () => {
  it('finds two parties that exclude each other', () => {
    expect(
      foundIn(
        ordinaryWith(
          'post: [deputy-head, head], not: drafter }',
          'post: [deputy-head, head], not: [drafter, group] }',
        ),
      ),
    ).toEqual(['party-excludes-itself at not', 'party-excludes-itself at not']);
  });
});
