import { isEffective } from '../standing.js';
import type { TallyRule } from './tally.js';

/** One answer for the party: of several people one files it and a second confirms it. */
export const decideTogether: TallyRule = (_step, seats) => {
  const effective = seats.filter(isEffective);
  const needed = Math.min(2, effective.length);
  const given = new Map<string, number>();

  for (const { answer } of effective) {
    if (answer === null) continue;
    const times = (given.get(answer.answer) ?? 0) + 1;
    if (times >= needed) return { outcome: answer.answer };
    given.set(answer.answer, times);
  }
  return null;
};
