import type { ApprovalStep } from '../graph.js';
import type { Seat } from '../state.js';
import { isOpen } from './standing.js';

type Queueing = Pick<Seat, 'state' | 'chair' | 'order'>;

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
      (waitsForAll || (step.order === 'sequence' && other.order < seat.order)),
  );
}
