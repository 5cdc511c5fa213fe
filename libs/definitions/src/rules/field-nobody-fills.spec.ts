import { describe, expect, it } from '@jest/globals';
import { branching } from './testing/branching.js';
import { foundIn, ordinaryWith } from './testing/ordinary.js';

describe('the rule field-nobody-fills', () => {
  it('finds a field that is read only everywhere', () => {
    const source = ordinaryWith(
      '  amount: { title: 金额, type: number }',
      `  amount: { title: 金额, type: number }
  secret: { title: 密级, type: text }`,
      branching,
    );
    expect(foundIn(source)).toEqual(['field-nobody-fills at secret']);
  });
});
