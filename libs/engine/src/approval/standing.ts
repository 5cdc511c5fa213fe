import type { Answer } from '../answers.js';
import type { PersonId } from '../ids.js';
import { seatsOf } from '../places.js';
import type { Activation, InstanceState, Seat, SeatState } from '../state.js';

/** Still to be answered, now or later. */
const open: ReadonlySet<SeatState> = new Set(['queued', 'pending', 'held', 'blocked']);
/** Said something, or something stands in its place. */
const spoken: ReadonlySet<SeatState> = new Set(['answered', 'carried', 'ruled', 'deemed-no-comment']);

export function isOpen(seat: Pick<Seat, 'state'>): boolean {
  return open.has(seat.state);
}

export function hasSpoken(seat: Pick<Seat, 'state'>): boolean {
  return spoken.has(seat.state);
}

/** Belongs to the count: not skipped, removed or cancelled. */
export function isEffective(seat: Pick<Seat, 'state'>): boolean {
  return isOpen(seat) || hasSpoken(seat);
}

/**
 * Whether the answer decides the step itself. Signers added before or after somebody form a group of their own, and
 * whoever appoints or settles a dispute answers another question.
 */
export function isCounted({ purpose, origin, group }: Pick<Seat, 'purpose' | 'origin' | 'group'>): boolean {
  return purpose === 'duty' && group === null && origin !== 'add-before' && origin !== 'add-after';
}

/** What a seat says: nothing while its answer is held back for signers that were added. */
export function answerOf(seat: Pick<Seat, 'state' | 'answer'>): Answer | null {
  return hasSpoken(seat) ? (seat.answer?.answer ?? null) : null;
}

/** Who gave a seat's answer, and in whose name. */
export function speakersOf({ answer }: Pick<Seat, 'answer'>): readonly PersonId[] {
  if (answer === null) return [];
  return answer.proxy === null ? [answer.by] : [answer.by, answer.proxy.for];
}

/** The seats whose answers decide a step, in their order. */
export function countedSeats(state: InstanceState, activation: Activation): readonly Seat[] {
  return seatsOf(state, activation).filter(isCounted);
}
