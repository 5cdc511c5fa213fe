import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule arrow-out-of-branch', () => {
  it('finds a branch that leads back to before its fork', () => {
    const source = ordinaryWith(
      `answers: [accept, reject]
    limit: 5wd
    then: { accept: together, reject: refused }`,
      `answers: [accept, redo]
    limit: 5wd
    then: { accept: together, redo: draft }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['arrow-out-of-branch at redo']);
  });

  it('accepts a branch that opens a new round', () => {
    const source = ordinaryWith(
      `answers: [accept, reject]
    limit: 5wd
    then: { accept: together, reject: refused }`,
      `answers: [accept, overturn]
    limit: 5wd
    then: { accept: together, overturn: { to: draft, round: new } }`,
      branching,
    );
    expect(foundIn(source)).toEqual([]);
  });
});
