import type { ApprovalStep } from '../../graph.js';
import type { Seat } from '../../state.js';
import { answerOf, isEffective, isOpen } from '../standing.js';
import type { Tally, TallyRule } from './tally.js';
import { voiceOf, type Voice } from './voice.js';

const AGREED: Tally = { outcome: 'agreed' };
const DISAGREED: Tally = { outcome: 'disagreed' };
const UNDECIDED: Tally = { blocked: 'no-decision' };

/** All must agree, or one of them signs for everybody. A seat without weight advises and is not waited for. */
export const sign: TallyRule = (step, seats) => {
  const counted = seats.filter((seat) => isEffective(seat) && seat.weight > 0);
  if (step.require === 'first-response') return firstResponse(step, counted);

  const voices = counted.map((seat) => voiceOf(step, seat));
  if (step.require === 'any' && voices.includes('agree')) return AGREED;
  if (step.onDisagree === 'immediate' && counted.some((seat) => endsAtOnce(step, seat))) return DISAGREED;
  if (counted.some(isOpen)) return null;
  return resultOf(voices);
};

/** Everybody has answered and nobody signed for the others. An abstention has left the count. */
function resultOf(voices: readonly (Voice | null)[]): Tally {
  if (voices.includes('against')) return DISAGREED;
  return voices.includes('agree') ? AGREED : UNDECIDED;
}

/** The first who takes a side decides, so there is never a second; who abstains leaves it to the next. */
function firstResponse(step: ApprovalStep, seats: readonly Seat[]): Tally {
  const first = seats.map((seat) => voiceOf(step, seat)).find((voice) => sides.has(voice));
  if (first !== undefined) return first === 'agree' ? AGREED : DISAGREED;
  return seats.some(isOpen) ? null : UNDECIDED;
}

const sides: ReadonlySet<Voice | null> = new Set(['agree', 'against']);

/** Where one agreement is enough, a disagreement leaves it to the others; a return never does. */
function endsAtOnce(step: ApprovalStep, seat: Seat): boolean {
  return answerOf(seat) === 'return' || (step.require === 'all' && voiceOf(step, seat) === 'against');
}
