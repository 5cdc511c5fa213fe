import { answerOf, isEffective, isOpen } from '../standing.js';
import type { TallyRule } from './tally.js';

/** One answer for the party: of several people one files it and a second confirms it. */
export const decideTogether: TallyRule = (step, seats) => {
  const effective = seats.filter(isEffective);
  const needed = Math.min(2, effective.length);
  const given = new Map<string, number>();

  for (const seat of effective) {
    const answer = answerOf(seat);
    if (answer === null) continue;
    const times = (given.get(answer) ?? 0) + 1;
    if (times >= needed) return { outcome: answer };
    given.set(answer, times);
  }
  // As long as answers can be corrected, people may still come to agree.
  const mayComeRound = step.revisable && effective.length > 0;
  return mayComeRound || effective.some(isOpen) ? null : { blocked: 'no-decision' };
};
