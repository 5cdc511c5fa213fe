import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, pageOf } from './cursor.js';

describe('a cursor', () => {
  it('brings back the place it was made of', () => {
    expect(decodeCursor('seats', 2, encodeCursor('seats', ['2015-09-24', 7]))).toEqual(['2015-09-24', 7]);
    expect(decodeCursor('seats', 2, undefined)).toBeNull();
  });

  it.each([
    ['of another list', encodeCursor('plans', ['a', 1])],
    ['with too few values', encodeCursor('seats', ['a'])],
    ['that is no JSON', 'bm9uc2Vuc2U'],
    ['with a value no column has', Buffer.from('["seats",{"a":1},2]').toString('base64url')],
    ['with a NUL byte', encodeCursor('seats', ['\0', 1])],
  ])('is refused %s', (_, cursor) => {
    expect(() => decodeCursor('seats', 2, cursor)).toThrow('cursor.invalid');
  });

  it('is handed out while there are more rows', () => {
    const page = (rows: number[]) => pageOf(rows, 2, 'rows', (row) => [row], String);
    expect(page([1, 2, 3])).toEqual({ items: ['1', '2'], nextCursor: encodeCursor('rows', [2]) });
    expect(page([1, 2])).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(page([])).toEqual({ items: [], nextCursor: null });
  });
});
