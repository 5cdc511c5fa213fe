import type { DirectoryView } from '../directory-view.js';
import type { PersonId, SeatId } from '../ids.js';
import { InvariantViolation } from '../invariant-violation.js';
import { placeOf } from '../places.js';
import type { Run } from '../run.js';
import type { Pool } from '../state.js';
import { conflictOf, isSeatedElsewhere, mayTake, type SeatInPlace } from './entitlement.js';

/** A seat in the middle of a run. */
export function seatNow(run: Run, seatId: SeatId): SeatInPlace {
  const { graph: root, state, context } = run;
  const seat = state.seats[seatId - 1];
  if (seat === undefined) throw new InvariantViolation(`Expected seat ${seatId}, but there is none`);
  return { root, state, context, place: placeOf(root, state, seat), seat };
}

/** Whether anybody could answer the seat today: they hold it or its post, may judge, and sit nowhere else in the step. */
export function somebodyCouldTake(at: SeatInPlace): boolean {
  const { context, seat } = at;
  const candidates = seat.pool === null ? [] : peopleOfPool(context.directory, seat.pool);
  return [seat.holder, ...candidates].some(
    (person) =>
      person !== null &&
      mayTake(context.directory, seat, person) &&
      conflictOf(at, person) === null &&
      !isSeatedElsewhere(at, person),
  );
}

function peopleOfPool(directory: DirectoryView, pool: Pool): readonly PersonId[] {
  return pool.kind === 'unit-post'
    ? directory.holdersOf(pool.unit, pool.post).map(({ id }) => id)
    : (directory.body(pool.body)?.members ?? []).map(({ person }) => person);
}
