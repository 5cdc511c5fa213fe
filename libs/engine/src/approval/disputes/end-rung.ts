import type { SeatId } from '../../ids.js';
import { seatsOf } from '../../places.js';
import type { Run } from '../../run.js';
import type { Seat } from '../../state.js';
import type { Instant } from '../../time.js';
import type { SeatInPlace } from '../act.js';
import { seatNow, somebodyCouldTake } from '../candidates.js';
import { cancelOpenSeats } from '../close-activation.js';
import { blockSeat } from '../deserted-seats.js';
import { nextDay, silentUntil } from '../silence.js';
import { disputeOf } from './dispute-of.js';
import { moveUp } from './move-up.js';

/**
 * The time of a rung is over and nobody on it has spoken: the dispute moves up by itself. It waits for whoever on
 * the rung still has time, and where nobody could have spoken that shows instead.
 */
export function endRung(run: Run, seatId: SeatId): void {
  const at = seatNow(run, seatId);
  const later = silentUntil(run, at.seat) ?? othersUntil(run, at);
  if (later !== null) {
    run.armTimer(later, { kind: 'dispute-rung', seatId });
    return;
  }
  if (!somebodyCouldTake(at)) {
    blockSeat(run, seatId);
    return;
  }
  const dispute = disputeOf(run.state, at.seat);
  cancelOpenSeats(run, dispute.activationId, { verb: 'overdue', by: null });
  moveUp(run, dispute, true);
}

/** Until when somebody else on the rung may still speak. */
function othersUntil(run: Run, { state, place, seat }: SeatInPlace): Instant | null {
  const latest = seatsOf(state, place.activation)
    .filter((other) => other.id !== seat.id && other.state === 'pending')
    .flatMap((other) => timeLeft(run, other) ?? [])
    .toSorted((a, b) => b - a);
  return latest[0] ?? null;
}

function timeLeft(run: Run, { due, pause }: Seat): Instant | null {
  if (pause.since !== null) return nextDay(run);
  return due !== null && run.context.now < due.at ? due.at : null;
}
