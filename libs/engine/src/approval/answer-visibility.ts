import type { DirectoryView } from '../directory-view.js';
import type { Graph } from '../graph.js';
import type { PersonId, SeatId } from '../ids.js';
import { placeOf, seatsOf } from '../places.js';
import type { InstanceState, Seat } from '../state.js';
import { mayTake } from './holding.js';
import { isOpen } from './standing.js';

/**
 * Whether a reader may see how a seat answered while its step is still open. Once everybody has been heard, whoever
 * may see the paper sees every answer; before, one sees one's own and those the step shows.
 *
 * - a step that is `secret` shows nothing to anybody;
 * - whoever sits in it sees the others as `peers` says; a chair who speaks last, when their turn has come;
 * - whoever does not sit in it sees opinions and signatures as they come, votes when they are counted.
 */
export function mayReadAnswer(
  root: Graph,
  state: InstanceState,
  directory: DirectoryView,
  seatId: SeatId,
  viewer: PersonId,
): boolean {
  const seat = state.seats[seatId - 1];
  if (seat === undefined) return false;
  const { step, activation } = placeOf(root, state, seat);
  if (activation.state === 'closed' || activation.state === 'disputed' || seat.purpose === 'dispute')
    return true;
  if (seat.answer?.by === viewer || belongsTo(directory, seat, viewer)) return true;
  if (step.secret) return false;

  const own = seatsOf(state, activation).filter((other) => belongsTo(directory, other, viewer));
  if (own.length === 0) return step.mode !== 'vote';
  if (
    own.some(({ chair, state: standing }) => chair && standing === 'pending' && step.chair?.last === true)
  ) {
    return true;
  }
  return step.peers === 'always' || (step.peers === 'after-own-answer' && !own.some(isOpen));
}

/** The seat is the viewer's to answer, or their unit's. */
function belongsTo(directory: DirectoryView, seat: Seat, viewer: PersonId): boolean {
  if (seat.holder === viewer || mayTake(directory, seat, viewer)) return true;
  const { principal } = seat;
  return principal.kind === 'unit' && principal.unit === directory.person(viewer)?.unit;
}
