import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule read-before-filled', () => {
  it('warns of a condition on a field nobody must have filled in', () => {
    const source = ordinaryWith('fields: { amount: required }', 'fields: { amount: edit }', branching);
    expect(foundIn(source)).toEqual(['read-before-filled at {']);
  });

  it('warns of a result that is not there yet', () => {
    const source = ordinaryWith(
      '{ if: =subject.urgent, to: hurry }',
      '{ if: =result.number.urgent, to: hurry }',
      branching,
    );
    expect(foundIn(source)).toEqual(['read-before-filled at {']);
  });
});
