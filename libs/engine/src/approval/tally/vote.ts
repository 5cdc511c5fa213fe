import type { ApprovalStep, Ratio } from '../../graph.js';
import type { Seat } from '../../state.js';
import { hasSpoken, isEffective } from '../standing.js';
import type { Tally, TallyRule } from './tally.js';

/** A vote without a written share needs every seat; without a written turnout it needs nobody in particular. */
const EVERY_SEAT: Ratio = { numerator: 1, denominator: 1 };
const NO_TURNOUT: Ratio = { numerator: 0, denominator: 1 };

interface Count {
  /** All seats of the vote. */
  readonly all: number;
  readonly agree: number;
  readonly against: number;
  /** Seats answered, abstentions included. */
  readonly answered: number;
}

/**
 * A share of all seats decides. Nothing passes before the chair and every seat with a veto have spoken; a certain
 * failure may be declared early, but never before a chair who votes last.
 */
export const vote: TallyRule = (step, seats) => {
  const effective = seats.filter(isEffective);
  const count = countOf(effective);

  if (count.answered === count.all) return finalResult(step, effective, count);
  if (!reaches(step.turnout ?? NO_TURNOUT, count.answered, count.all)) return null;
  return earlyResult(step, effective, count);
};

function finalResult(step: ApprovalStep, seats: readonly Seat[], count: Count): Tally {
  if (!reaches(step.turnout ?? NO_TURNOUT, count.answered, count.all)) return { blocked: 'no-quorum' };
  if (isVetoed(seats)) return { outcome: 'failed' };
  if (count.agree + count.against === 0) return { blocked: 'no-decision' };
  return { outcome: reaches(step.pass ?? EVERY_SEAT, count.agree, count.all) ? 'passed' : 'failed' };
}

function earlyResult(step: ApprovalStep, seats: readonly Seat[], count: Count): Tally {
  const awaited = seats.filter((seat) => !hasSpoken(seat));
  if (awaited.some((seat) => seat.chair && step.chair?.last === true)) return null;
  if (isVetoed(seats)) return { outcome: 'failed' };
  if (!reaches(step.pass ?? EVERY_SEAT, count.agree + awaited.length, count.all))
    return { outcome: 'failed' };
  if (awaited.some((seat) => seat.chair || seat.veto)) return null;
  return reaches(step.pass ?? EVERY_SEAT, count.agree, count.all) ? { outcome: 'passed' } : null;
}

function countOf(seats: readonly Seat[]): Count {
  const answered = (answer: string): number => seats.filter((seat) => seat.answer?.answer === answer).length;
  return {
    all: seats.length,
    agree: answered('agree'),
    against: answered('disagree'),
    answered: seats.filter(hasSpoken).length,
  };
}

function isVetoed(seats: readonly Seat[]): boolean {
  return seats.some((seat) => seat.veto && seat.answer?.answer === 'disagree');
}

/** `part / whole ≥ ratio`, in whole numbers: no rounding decides a vote. */
function reaches(ratio: Ratio, part: number, whole: number): boolean {
  return part * ratio.denominator >= ratio.numerator * whole;
}
