import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule weights-of-nobody', () => {
  it('finds a vote in which every seat only advises', () => {
    const source = ordinaryWith(
      'weights: { chair: 3, member: 1 }',
      'weights: { member: 0 }',
      ordinaryWith(
        'group: { body: =subject.acceptingBody, not: [drafter, { duty: supervisor }] }',
        'group: { body: =subject.acceptingBody, post: member, not: drafter }',
        branching,
      ),
    );
    expect(foundIn(source)).toEqual(['weights-of-nobody at weights']);
  });

  it('accepts a body of which some seats only advise', () => {
    const source = ordinaryWith('weights: { chair: 3, member: 1 }', 'weights: { member: 0 }', branching);
    expect(foundIn(source)).toEqual([]);
  });
});
