import { describe, expect, it } from '@jest/globals';
import { isFormFields } from './form-fields.js';

describe('the fields of a form', () => {
  it('are named texts, numbers and yes-or-no', () => {
    expect(isFormFields({ explanation: '依据……', proposal: '拟同意', late: false, copies: 3 })).toBe(true);
  });

  it.each([
    [null],
    [[]],
    ['text'],
    [{ nested: { a: 1 } }],
    [{ __proto__x: 'a' }],
    [{ 'a b': 'a' }],
    [{ long: 'x'.repeat(4001) }],
    [{ number: Number.NaN }],
    [Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`f${i}`, 'x']))],
  ])('are nothing else: %j', (value) => {
    expect(isFormFields(value)).toBe(false);
  });
});
