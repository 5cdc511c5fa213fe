import type { Value } from '../subject.js';

/** Numbers by size; texts, and so dates written `YYYY-MM-DD`, by their code units. `null`: no common order. */
export function orderOf(left: Value, right: Value): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  return null;
}
