import { seatsOf } from '../places.js';
import type { SeatId } from '../ids.js';
import type { Run } from '../run.js';
import type { Activation } from '../state.js';
import { seatNow, somebodyCouldTake } from './candidates.js';
import { stopClock } from './seat-clock.js';

/** Blocks the seats of a step that nobody could answer any more. Nothing is due from them, and they do not pass. */
export function blockDeserted(run: Run, activation: Activation): void {
  for (const { id, state } of seatsOf(run.state, activation)) {
    if (state === 'pending' && !somebodyCouldTake(seatNow(run, id))) blockSeat(run, id);
  }
}

/** Whoever was to answer has left and nobody has taken their place. */
export function blockSeat(run: Run, seatId: SeatId): void {
  stopClock(run, seatId);
  run.record({ type: 'SeatBlocked', seatId, reason: '办理人员已离任，尚无人接任' });
}
