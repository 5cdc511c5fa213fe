import type { LadderAct } from '../graph.js';
import type { SeatId } from '../ids.js';
import type { Run } from '../run.js';
import type { Seat } from '../state.js';
import { seatNow, somebodyCouldTake } from './candidates.js';
import { blockSeat } from './deserted-seats.js';
import { endSeat } from './end-seat.js';
import { lapseExtension } from './extension.js';
import { settleSeat } from './signers/settle-signers.js';
import { silentUntil } from './silence.js';

/** One rung of a seat's ladder. */
export function climb(run: Run, seatId: SeatId, act: LadderAct): void {
  const at = seatNow(run, seatId);
  const { seat, place } = at;
  if (act === 'deem-no-comment' && (place.step.mode !== 'consult' || seat.purpose !== 'duty')) return;
  const later = act === 'deem-no-comment' ? silentUntil(run, seat) : null;
  if (later !== null) {
    run.armTimer(later, { kind: 'rung', seatId, act });
    return;
  }
  if (seat.state !== 'pending') return;
  // Silence means something only where somebody could have spoken.
  if (!somebodyCouldTake(at)) {
    blockSeat(run, seatId);
    return;
  }
  if (act === 'deem-no-comment') deem(run, seat);
  else run.record({ type: 'SeatReminded', seatId, act });
}

function deem(run: Run, seat: Seat): void {
  lapseExtension(run, seat);
  endSeat(run, seat.id);
  run.record({ type: 'SeatDeemed', seatId: seat.id });
  settleSeat(run, seat.id, null);
}
