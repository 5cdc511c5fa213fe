import type { ApprovalStep, LadderRung } from '../../graph.js';
import type { WorkingDayCount } from '../../time.js';
import { isLastRung, rungAt } from './ladder.js';

/** How long a seat has, and what comes of it when that time is over. */
export interface TimeOfSeat extends Pick<ApprovalStep, 'limit' | 'late'> {
  /** The dispute goes on to the next rung by itself. */
  readonly movesUp: boolean;
}

const atTheEnd: LadderRung = { offset: 0 as WorkingDayCount, act: 'remind-superior' };

/**
 * A rung has its own time, and no silence settles a dispute. When the time of the last rung is over there is no other
 * to ask: whoever should rule is reminded, and their superior with them.
 */
export function timeOfRung(step: ApprovalStep, index: number): TimeOfSeat {
  const late = step.late.filter(({ act }) => act !== 'deem-no-comment');
  const last = isLastRung({ step }, index);
  const says = late.some(({ offset, act }) => offset === 0 && act === atTheEnd.act);
  return {
    limit: rungAt({ step }, index).limit,
    late: last && !says ? [...late, atTheEnd] : late,
    movesUp: !last,
  };
}
