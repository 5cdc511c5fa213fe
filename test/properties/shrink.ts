import type { Invariant } from './invariant.js';
import type { Plan } from './live.js';
import { check, emptyTally } from './search.js';

/** The same fault with as few moves as it takes: parts are left out, halves first, as long as it stays broken. */
export function shrink(plan: Plan, invariants: readonly Invariant[], broken: string): Plan {
  let moves = plan.moves;
  for (let size = Math.ceil(moves.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < moves.length;) {
      const fewer = moves.toSpliced(start, size);
      const found = check({ ...plan, moves: fewer }, invariants, emptyTally());
      if (found?.invariant === broken) moves = fewer;
      else start += size;
    }
  }
  return { ...plan, moves };
}
