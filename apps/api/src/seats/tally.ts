import type { ApprovalStep, Ratio, Seat } from '#libs/engine';

import type { TallyDto } from './seat.dto.js';

/** Seats that count towards a vote: all but those closed without a say of their own. */
export const counted = (seat: Seat): boolean =>
  seat.state !== 'skipped' && seat.state !== 'removed' && seat.state !== 'cancelled';

/** Where a vote stands, without saying who voted how. `null` for steps that take no vote. */
export function tallyOf(step: ApprovalStep, seats: readonly Seat[]): TallyDto | null {
  if (step.mode !== 'vote' || step.pass === null) return null;
  const total = seats.filter(counted).length;
  const answered = seats.filter(({ state }) => state === 'answered').length;
  const needed = ceilOf(total, step.pass);
  return {
    needed,
    seats: total,
    answered,
    turnout: step.turnout === null ? 0 : ceilOf(total, step.turnout),
    words: `需${needed}票同意，应表决${total}人，已表决${answered}人`,
  };
}

/** Two thirds of 8 are 6 votes, never 5.33. */
function ceilOf(total: number, { numerator, denominator }: Ratio): number {
  return Math.ceil((total * numerator) / denominator);
}
