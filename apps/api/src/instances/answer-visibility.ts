import type { DirectoryView, PersonView, Seat } from '#libs/engine';

import { activationOf, type InstanceReading } from './instance-reading.js';

/** Who is reading. */
export type Viewer = Pick<PersonView, 'id' | 'unit' | 'posts' | 'duties'>;

/**
 * Whether a reader may see how a seat answered, while the step is still open. Once it is closed everybody who may
 * see the paper may see every answer.
 *
 * - consult: a reviewer sees the answers of other units only after their own unit has given its own;
 * - vote: nobody sees another's vote, but the chair, when the chair's turn has come.
 */
export function mayReadAnswer(reading: InstanceReading, viewer: Viewer, seat: Seat): boolean {
  const activation = activationOf(reading, seat);
  if (activation.state === 'closed' || givenBy(seat, viewer)) return true;

  const peers = activation.seats.flatMap((id) => reading.state.seats[id - 1] ?? []);
  if (activation.mode === 'consult') return !peers.some((peer) => isOpen(peer) && belongsTo(peer, viewer));
  if (activation.mode === 'vote') {
    return peers.some(
      (peer) => peer.chair && peer.state === 'pending' && mayTake(peer, viewer, reading.directory),
    );
  }
  return true;
}

/** What is shown of a seat to a reader: the seat itself, or the seat with its answer taken out. */
export function seatAsSeenBy(reading: InstanceReading, viewer: Viewer, seat: Seat): Seat {
  return seat.answer === null || mayReadAnswer(reading, viewer, seat) ? seat : { ...seat, answer: null };
}

/** The seat is the viewer's: held by them, or theirs to take. */
export function mayTake(seat: Seat, viewer: Viewer, directory: DirectoryView): boolean {
  if (seat.holder !== null) return seat.holder === viewer.id;
  if (seat.pool === null) return seat.principal.kind === 'person' && seat.principal.person === viewer.id;
  if (seat.pool.kind === 'unit-post') {
    const { unit, post } = seat.pool;
    return viewer.posts.some((held) => held.unit === unit && held.post === post);
  }
  const { body, post } = seat.pool;
  return (
    directory.body(body)?.members.some((member) => member.person === viewer.id && member.post === post) ??
    false
  );
}

function givenBy(seat: Seat, viewer: Viewer): boolean {
  if (seat.answer?.by === viewer.id || seat.holder === viewer.id) return true;
  return seat.principal.kind === 'unit' && seat.principal.unit === viewer.unit;
}

function belongsTo(seat: Seat, viewer: Viewer): boolean {
  return seat.principal.kind === 'unit'
    ? seat.principal.unit === viewer.unit
    : seat.principal.person === viewer.id;
}

function isOpen(seat: Seat): boolean {
  return seat.state === 'pending' || seat.state === 'held' || seat.state === 'queued';
}
