import type { ActivationId } from '../ids.js';
import { activationOf, placeOfActivation, seatsOf, type Place } from '../places.js';
import type { Run } from '../run.js';
import { cancelSeat, type Closing } from './end-seat.js';

/** Closes a step with its outcome; the seats left over are cancelled. */
export function closeActivation(run: Run, id: ActivationId, outcome: string, cause: Closing): void {
  cancelOpenSeats(run, id, cause);
  run.record({ type: 'ActivationClosed', activationId: id, outcome });
  run.complete(placeNow(run, id).activation.tokenId, outcome);
}

export function cancelOpenSeats(run: Run, id: ActivationId, closing: Closing): void {
  for (const seat of seatsOf(run.state, placeNow(run, id).activation)) cancelSeat(run, seat.id, closing);
}

export function placeNow(run: Run, id: ActivationId): Place {
  return placeOfActivation(run.graph, run.state, activationOf(run.state, id));
}
