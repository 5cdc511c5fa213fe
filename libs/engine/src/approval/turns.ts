import type { ApprovalStep } from '../graph.js';
import type { Seat } from '../state.js';
import { isOpen } from './standing.js';

type Queueing = Pick<Seat, 'state' | 'chair' | 'order'> & Partial<Pick<Seat, 'id' | 'parent'>>;

/**
 * The seats whose turn it is. In sequence one seat answers after the other; the chair, where it comes last, waits for
 * everybody else. Seats are given in their order.
 *
 * @param waits which seats are waiting for their turn; the queued ones unless said otherwise
 */
export function turnsOf<S extends Queueing>(
  step: ApprovalStep,
  seats: readonly S[],
  waits: (seat: S) => boolean = ({ state }) => state === 'queued',
): readonly S[] {
  return seats.filter((seat) => waits(seat) && seatsBefore(step, seats, seat).length === 0);
}

/** The open seats a seat has to wait for. */
export function seatsBefore<S extends Queueing>(
  step: ApprovalStep,
  seats: readonly S[],
  seat: S,
): readonly S[] {
  const waitsForAll = seat.chair && step.chair?.last === true;
  return seats.filter(
    (other) =>
      other !== seat &&
      isOpen(other) &&
      (waitsForAll || (step.order === 'sequence' && precedes(seats, other, seat))),
  );
}

/** Seats in the order in which they have their turn. */
export function inTurn<S extends Queueing>(seats: readonly S[]): readonly S[] {
  return seats.toSorted((a, b) => (a === b ? 0 : precedes(seats, a, b) ? -1 : 1));
}

/**
 * Signers added in parallel share the order of the seat they were added after: they come right after who asked for
 * them, and those whom they themselves asked for come before the next.
 */
function precedes<S extends Queueing>(seats: readonly S[], a: S, b: S): boolean {
  if (a.order !== b.order) return a.order < b.order;
  const [first, second] = [lineOf(seats, a), lineOf(seats, b)];
  const fork = first.findIndex((id, index) => id !== second[index]);
  return fork === -1 || (first[fork] ?? 0) < (second[fork] ?? 0);
}

/** A seat and those it was added under, the eldest first, as far as they stand at the same place. */
function lineOf<S extends Queueing>(seats: readonly S[], seat: S): readonly number[] {
  const parent = seats.find(
    ({ id, order }) => id !== undefined && id === seat.parent && order === seat.order,
  );
  return [...(parent === undefined ? [] : lineOf(seats, parent)), seat.id ?? 0];
}
