import type { LadderAct } from '../graph.js';
import type { SeatId } from '../ids.js';
import type { Run } from '../run.js';
import type { Seat } from '../state.js';
import type { Instant, WorkingDayCount } from '../time.js';
import { seatNow, somebodyCouldTake } from './candidates.js';
import { blockSeat } from './deserted-seats.js';
import { endSeat } from './end-seat.js';
import { heldUntil, lapseExtension } from './extension.js';
import { settleSeat } from './signers/settle-signers.js';

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

/** Until when silence means nothing: the seat waits for signers, or for a word on its request for more time. */
function silentUntil(run: Run, seat: Seat): Instant | null {
  const { now, workingDays } = run.context;
  if (seat.state === 'held') {
    const next = workingDays.addWorkingDays(workingDays.dateOf(now), 1 as WorkingDayCount);
    return workingDays.officeCloses(next);
  }
  return heldUntil(seat, workingDays, now);
}

function deem(run: Run, seat: Seat): void {
  lapseExtension(run, seat);
  endSeat(run, seat.id);
  run.record({ type: 'SeatDeemed', seatId: seat.id });
  settleSeat(run, seat.id, null);
}
