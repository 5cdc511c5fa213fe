import type { SeatId } from '../ids.js';
import { placeOf, seatOf } from '../places.js';
import type { Run } from '../run.js';
import type { SeatInPlace } from './act.js';
import { conflictOf, isSeatedElsewhere } from './entitlement.js';
import { mayTake, peopleAround } from './holding.js';

/** A seat in the middle of a run. */
export function seatNow(run: Run, seatId: SeatId): SeatInPlace {
  const { graph: root, state, context } = run;
  const seat = seatOf(state, seatId);
  return { root, state, context, place: placeOf(root, state, seat), seat };
}

/** Whether anybody could answer the seat today: they hold it or its post, may judge, and sit nowhere else in the step. */
export function somebodyCouldTake(at: SeatInPlace): boolean {
  const { context, seat } = at;
  return peopleAround(context.directory, seat).some(
    (person) =>
      mayTake(context.directory, seat, person) &&
      conflictOf(at, person) === null &&
      !isSeatedElsewhere(at, person),
  );
}
