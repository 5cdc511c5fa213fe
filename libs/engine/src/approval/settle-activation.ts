import type { ActivationId } from '../ids.js';
import { InvariantViolation } from '../invariant-violation.js';
import { placeOfActivation, seatsOf, type Place } from '../places.js';
import type { Ending, Run } from '../run.js';
import type { Seat } from '../state.js';
import { seatNow, somebodyCouldTake } from './candidates.js';
import { giveTurn, stopClock } from './seat-clock.js';
import { isOpen } from './standing.js';
import { tallies } from './tally/index.js';
import { turnsOf } from './turns.js';

/** What a step does whenever one of its seats has changed: the next ones get their turn, and it closes when decided. */
export function settleActivation(run: Run, id: ActivationId, by: Ending['by']): void {
  const { step, activation } = placeNow(run, id);
  if (activation.state !== 'open') return;

  const duties = dutySeats(run, id);
  const tally = tallies[step.mode](step, duties);
  if (tally === null) {
    const waits = (seat: Seat): boolean =>
      seat.state === 'queued' || (seat.state === 'blocked' && somebodyCouldTake(seatNow(run, seat.id)));
    for (const seat of turnsOf(step, duties, waits)) giveTurn(run, step, seat.id);
    return;
  }
  if ('blocked' in tally) {
    run.record({ type: 'ActivationBlocked', activationId: id, cause: tally.blocked });
    return;
  }
  // A return is an outcome without a flow: whoever gave the answer says where to.
  if (tally.outcome !== 'return') closeActivation(run, id, tally.outcome, { verb: 'decided', by });
}

/** Closes a step with its outcome; the seats left over are cancelled. */
export function closeActivation(
  run: Run,
  id: ActivationId,
  outcome: string,
  cause: { readonly verb: string; readonly by: Ending['by'] },
): void {
  cancelOpenSeats(run, id, cause);
  run.record({ type: 'ActivationClosed', activationId: id, outcome });
  run.complete(placeNow(run, id).activation.tokenId, outcome);
}

export function cancelOpenSeats(
  run: Run,
  id: ActivationId,
  cause: { readonly verb: string; readonly by: Ending['by'] },
): void {
  for (const seat of seatsOf(run.state, placeNow(run, id).activation)) {
    if (!isOpen(seat)) continue;
    stopClock(run, seat.id);
    run.record({ type: 'SeatCancelled', seatId: seat.id, verb: cause.verb, by: cause.by });
  }
}

export function placeNow(run: Run, id: ActivationId): Place {
  const activation = run.state.activations[id - 1];
  if (activation === undefined) throw new InvariantViolation(`Expected activation ${id}, but there is none`);
  return placeOfActivation(run.graph, run.state, activation);
}

export function dutySeats(run: Run, id: ActivationId): ReturnType<typeof seatsOf> {
  return seatsOf(run.state, placeNow(run, id).activation).filter(({ purpose }) => purpose === 'duty');
}
