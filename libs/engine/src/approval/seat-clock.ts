import type { ApprovalStep, LadderRung } from '../graph.js';
import type { SeatId } from '../ids.js';
import { seatOf } from '../places.js';
import type { Run } from '../run.js';
import type { Seat } from '../state.js';
import type { BusinessDate, Instant, WorkingDayCount } from '../time.js';
import type { WorkingDays } from '../working-days.js';
import { timeOfRung, type TimeOfSeat } from './disputes/time-of-rung.js';

/** A seat's turn has come: its time begins. */
export function giveTurn(run: Run, step: ApprovalStep, seatId: SeatId): void {
  run.record({ type: 'SeatTurned', seatId });
  startClock(run, step, seatId);
}

/** Sets the deadline of a seat whose turn has come, and the timers of its ladder. */
export function startClock(run: Run, step: ApprovalStep, seatId: SeatId): void {
  const { limit } = timeOf(run, step, seatId);
  if (limit === null) return;
  const { now, workingDays } = run.context;
  const date = workingDays.addWorkingDays(workingDays.dateOf(now), limit);
  setDeadline(run, step, seatId, notAfterOwner(run, seatId, date));
}

/** An added signer has the time of the step, but not more than is left to the seat that waits for them. */
function notAfterOwner(
  { state, context: { now, workingDays } }: Run,
  seatId: SeatId,
  date: BusinessDate,
): BusinessDate {
  const { parent } = seatOf(state, seatId);
  const last = parent === null ? null : (seatOf(state, parent).due?.date ?? null);
  if (last === null || last >= date) return date;
  // Who is asked when the time is over already gets the next working day.
  const tomorrow = workingDays.addWorkingDays(workingDays.dateOf(now), 1 as WorkingDayCount);
  return last < tomorrow ? tomorrow : last;
}

/** Gives a seat a date, in place of the one it had. */
function setDeadline(run: Run, step: ApprovalStep, seatId: SeatId, date: BusinessDate): void {
  run.record({ type: 'DeadlineSet', seatId, date, dueAt: run.context.workingDays.officeCloses(date) });
  armLadder(run, step, seatId, date);
}

function armLadder(run: Run, step: ApprovalStep, seatId: SeatId, date: BusinessDate): void {
  const { now, workingDays } = run.context;
  const { late, movesUp } = timeOf(run, step, seatId);
  for (const rung of late) {
    const dueAt = momentOf(rung, date, workingDays);
    // A reminder whose moment is past already reminds nobody; the end of a period must come all the same.
    if (dueAt <= now && rung.act !== 'deem-no-comment') continue;
    run.armTimer(dueAt, { kind: 'rung', seatId, act: rung.act });
  }
  if (movesUp) run.armTimer(workingDays.officeCloses(date), { kind: 'dispute-rung', seatId });
}

/** The time of a seat and what is done about it. Who settles a dispute has the time of their rung. */
function timeOf({ state }: Run, step: ApprovalStep, seatId: SeatId): TimeOfSeat {
  const seat = seatOf(state, seatId);
  return seat.purpose === 'dispute' ? timeOfRung(step, seat.order) : { ...step, movesUp: false };
}

/** The seat waits for nothing any more. */
export function stopClock(run: Run, seatId: SeatId): void {
  run.cancelTimers((purpose) => 'seatId' in purpose && purpose.seatId === seatId);
}

/** Takes the timers of the ladder away, to be set anew or because the clock stands still. */
export function stopLadder(run: Run, seatId: SeatId): void {
  run.cancelTimers(
    (purpose) => (purpose.kind === 'rung' || purpose.kind === 'dispute-rung') && purpose.seatId === seatId,
  );
}

/** Moves a seat's date by some working days. While its clock stands still nothing is due. */
export function moveDeadline(run: Run, step: ApprovalStep, seat: Seat, days: WorkingDayCount): void {
  if (seat.due === null) return;
  stopLadder(run, seat.id);
  const { workingDays } = run.context;
  const date = workingDays.addWorkingDays(seat.due.date, days);
  if (seat.pause.since === null) setDeadline(run, step, seat.id, date);
  else run.record({ type: 'DeadlineSet', seatId: seat.id, date, dueAt: workingDays.officeCloses(date) });
}

/** Before the limit people are reminded in the morning; at it and after it, when the office closes. */
function momentOf(rung: LadderRung, date: BusinessDate, workingDays: WorkingDays): Instant {
  if (rung.offset === 0) return workingDays.officeCloses(date);
  const day = workingDays.addWorkingDays(date, rung.offset);
  return rung.offset < 0 ? workingDays.officeOpens(day) : workingDays.officeCloses(day);
}
