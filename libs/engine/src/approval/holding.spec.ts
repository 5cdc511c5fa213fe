import { describe, expect, it } from '@jest/globals';
import { town } from '../../../testing/src/engine/index.js';
import type { BodyId, PersonId } from '../ids.js';
import type { Pool } from '../state.js';
import { mayTake, peopleAround } from './holding.js';

const person = (id: string): PersonId => id as PersonId;
const chair: Pool = { kind: 'body-post', body: 'group' as BodyId, post: 'chair' };
const unheld = { holder: null, pool: chair, transferredFrom: [] };

describe('a seat of a post in a body', () => {
  it('falls to whoever holds the post there', () => {
    expect(mayTake(town(), unheld, person('chair'))).toBe(true);
    expect(mayTake(town(), unheld, person('member1'))).toBe(false);
    expect(peopleAround(town(), unheld)).toContain('chair');
  });

  it('falls to nobody where there is no such body, or who has left', () => {
    const pool: Pool = { ...chair, body: 'none' as BodyId };
    expect(mayTake(town(), { ...unheld, pool }, person('chair'))).toBe(false);
    expect(peopleAround(town(), { ...unheld, pool })).toEqual([]);
    expect(mayTake(town({ departed: ['chair'] }), unheld, person('chair'))).toBe(false);
    expect(mayTake(town(), { ...unheld, holder: person('ghost') }, person('ghost'))).toBe(false);
  });
});

describe('a seat without a pool', () => {
  it('is its holder’s alone, or nobody’s', () => {
    const own = { holder: person('member1'), pool: null, transferredFrom: [] };
    expect(mayTake(town(), own, person('member1'))).toBe(true);
    expect(mayTake(town(), own, person('member2'))).toBe(false);
    expect(mayTake(town(), { ...own, holder: null }, person('member2'))).toBe(false);
    expect(peopleAround(town(), own)).toEqual(['member1']);
  });
});
