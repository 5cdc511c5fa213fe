import type { ApprovalStep, Ratio } from '../../graph.js';
import type { Seat } from '../../state.js';
import { answerOf, isEffective, isOpen } from '../standing.js';
import type { Tally, TallyRule } from './tally.js';
import { voiceOf } from './voice.js';

/** A vote without a written share needs every seat; without a written turnout it needs nobody in particular. */
const EVERY_SEAT: Ratio = { numerator: 1, denominator: 1 };
const NO_TURNOUT: Ratio = { numerator: 0, denominator: 1 };

const PASSED: Tally = { outcome: 'passed' };
const FAILED: Tally = { outcome: 'failed' };

/** Weights, not heads. */
interface Count {
  readonly all: number;
  readonly agree: number;
  /** Of the agreeing, those who said so themselves and did not merely raise no comment. */
  readonly said: number;
  readonly against: number;
  /** Of the seats that answered, abstentions included. */
  readonly answered: number;
  /** Of the seats still to answer. */
  readonly left: number;
}

/**
 * A share of all weight, or of what was cast, decides. Nothing passes before the chair and every seat with a veto have
 * spoken; what is certain may be declared early, but never before a chair who votes last. A veto is final at once.
 */
export const vote: TallyRule = (step, seats) => {
  const effective = seats.filter(isEffective);
  const count = countOf(step, effective);
  const returned = effective.some((seat) => answerOf(seat) === 'return');

  if (returned && step.onDisagree === 'immediate') return FAILED;
  if (!effective.some(isAwaited)) return finalResult(step, effective, count);
  const early = earlyResult(step, effective, count);
  // A return that was asked for is carried out with everybody's reasons, so everybody is heard.
  return returned && early === FAILED ? null : early;
};

function finalResult(step: ApprovalStep, seats: readonly Seat[], count: Count): Tally {
  if (!hasTurnout(step, count)) return { blocked: 'no-quorum' };
  if (isVetoed(step, seats)) return FAILED;
  if (!isCast(count)) return { blocked: 'no-decision' };
  if (!reaches(step.pass ?? EVERY_SEAT, count.agree, baseOf(step, count))) return FAILED;
  // Nothing passes by mere silence of objection.
  return count.said > 0 ? PASSED : { blocked: 'no-decision' };
}

function earlyResult(step: ApprovalStep, seats: readonly Seat[], count: Count): Tally {
  if (isVetoed(step, seats)) return FAILED;
  if (!hasTurnout(step, count)) return null;
  const awaited = seats.filter(isAwaited);
  if (awaited.some(({ chair }) => chair && step.chair?.last === true)) return null;

  const pass = step.pass ?? EVERY_SEAT;
  const base = baseOf(step, count);
  // As long as nobody took a side it may yet be no decision at all.
  if (isCast(count) && !reaches(pass, count.agree + count.left, base)) return FAILED;
  if (awaited.some(({ chair, veto }) => chair || veto)) return null;
  return count.said > 0 && reaches(pass, count.agree, base) ? PASSED : null;
}

/** The whole the share is taken of. While seats are left, as if all of them were still to take a side. */
function baseOf({ base }: ApprovalStep, { all, agree, against, left }: Count): number {
  return base === 'cast' ? agree + against + left : all;
}

function countOf(step: ApprovalStep, seats: readonly Seat[]): Count {
  const weigh = (counts: (seat: Seat) => boolean): number =>
    seats.filter(counts).reduce((sum, { weight }) => sum + weight, 0);
  const voice = (seat: Seat) => voiceOf(step, seat);
  return {
    all: weigh(() => true),
    agree: weigh((seat) => voice(seat) === 'agree' || voice(seat) === 'assent'),
    said: weigh((seat) => voice(seat) === 'agree'),
    against: weigh((seat) => voice(seat) === 'against'),
    // Silence is no turnout.
    answered: weigh((seat) => answerOf(seat) !== null),
    left: weigh(isOpen),
  };
}

/** Somebody took a side. */
function isCast({ agree, against }: Count): boolean {
  return agree + against > 0;
}

/** An advisory seat is not waited for, unless it is the chair's or could still veto. */
function isAwaited(seat: Seat): boolean {
  return isOpen(seat) && (seat.weight > 0 || seat.chair || seat.veto);
}

function isVetoed(step: ApprovalStep, seats: readonly Seat[]): boolean {
  return seats.some((seat) => seat.veto && voiceOf(step, seat) === 'against');
}

function hasTurnout({ turnout }: ApprovalStep, { answered, all }: Count): boolean {
  return reaches(turnout ?? NO_TURNOUT, answered, all);
}

/** `part / whole ≥ ratio`, in whole numbers: no rounding decides a vote. */
function reaches(ratio: Ratio, part: number, whole: number): boolean {
  return part * ratio.denominator >= ratio.numerator * whole;
}
