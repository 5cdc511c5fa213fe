import { describe, expect, it } from '@jest/globals';

import { isPicks } from './picks.js';

describe('picks', () => {
  it('are people by the party they are picked for, each once', () => {
    expect(isPicks({ experts: ['a', 'b'], 'legal-review': [] })).toBe(true);
  });

  it.each([
    [null],
    [['a']],
    ['a'],
    [{ experts: 'a' }],
    [{ experts: [1] }],
    [{ experts: ['a', 'a'] }],
    [{ 'a b': ['a'] }],
    [{ experts: ['x'.repeat(201)] }],
    [{ experts: Array.from({ length: 51 }, (_, index) => String(index)) }],
    [Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`p${index}`, []]))],
  ])('are nothing else: %j', (value) => {
    expect(isPicks(value)).toBe(false);
  });
});
