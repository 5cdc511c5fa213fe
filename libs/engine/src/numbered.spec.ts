import { describe, expect, it } from '@jest/globals';
import { positionOf, withChanged, without } from './numbered.js';

const list = [2, 3, 5, 9].map((id) => ({ id, name: `n${id}` }));

describe('a list in the order of its numbers', () => {
  it('finds each of them and no other', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 9, 10].map((id) => positionOf(list, id))).toEqual([
      -1, -1, 0, 1, -1, 2, -1, 3, -1,
    ]);
    expect(positionOf([], 1)).toBe(-1);
  });

  it('changes one, and stays itself where there is none', () => {
    expect(withChanged(list, 5, ({ name }) => ({ name: `${name}!` }))[2]).toEqual({ id: 5, name: 'n5!' });
    expect(withChanged(list, 4, () => ({ name: '' }))).toBe(list);
  });

  it('loses one, and stays itself where there is none', () => {
    expect(without(list, 3).map(({ id }) => id)).toEqual([2, 5, 9]);
    expect(without(list, 4)).toBe(list);
  });
});
