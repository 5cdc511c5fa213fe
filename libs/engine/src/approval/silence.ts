import type { Run } from '../run.js';
import type { Seat } from '../state.js';
import type { Instant, WorkingDayCount } from '../time.js';
import { heldUntil } from './extension.js';

/** Until when silence means nothing: the seat waits for signers, or for a word on its request for more time. */
export function silentUntil(run: Run, seat: Seat): Instant | null {
  const { now, workingDays } = run.context;
  return seat.state === 'held' ? nextDay(run) : heldUntil(seat, workingDays, now);
}

/** When the office closes on the next working day. */
export function nextDay({ context: { now, workingDays } }: Run): Instant {
  return workingDays.officeCloses(workingDays.addWorkingDays(workingDays.dateOf(now), 1 as WorkingDayCount));
}
