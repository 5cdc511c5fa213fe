import type { ApprovalStep, LadderRung } from '../graph.js';
import type { SeatId } from '../ids.js';
import type { Run } from '../run.js';
import type { BusinessDate, Instant } from '../time.js';
import type { WorkingDays } from '../working-days.js';

/** A seat's turn has come: its time begins. */
export function giveTurn(run: Run, step: ApprovalStep, seatId: SeatId): void {
  run.record({ type: 'SeatTurned', seatId });
  startClock(run, step, seatId);
}

/** Sets the deadline of a seat whose turn has come, and the timers of its ladder. */
export function startClock(run: Run, step: ApprovalStep, seatId: SeatId): void {
  if (step.limit === null) return;
  const { now, workingDays } = run.context;
  const date = workingDays.addWorkingDays(workingDays.dateOf(now), step.limit);
  run.record({ type: 'DeadlineSet', seatId, date, dueAt: workingDays.officeCloses(date) });

  for (const rung of step.late) {
    const dueAt = momentOf(rung, date, workingDays);
    // A reminder whose moment is past already reminds nobody; the end of a period must come all the same.
    if (dueAt <= now && rung.act !== 'deem-no-comment') continue;
    run.armTimer(dueAt, { kind: 'rung', seatId, act: rung.act });
  }
}

export function stopClock(run: Run, seatId: SeatId): void {
  run.cancelTimers((purpose) => purpose.kind === 'rung' && purpose.seatId === seatId);
}

/** Before the limit people are reminded in the morning; at it and after it, when the office closes. */
function momentOf(rung: LadderRung, date: BusinessDate, workingDays: WorkingDays): Instant {
  if (rung.offset === 0) return workingDays.officeCloses(date);
  const day = workingDays.addWorkingDays(date, rung.offset);
  return rung.offset < 0 ? workingDays.officeOpens(day) : workingDays.officeCloses(day);
}
