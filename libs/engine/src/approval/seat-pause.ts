import type { ApprovalStep } from '../graph.js';
import type { SeatId } from '../ids.js';
import { seatOf } from '../places.js';
import type { Run } from '../run.js';
import type { InstanceState, Seat } from '../state.js';
import type { BusinessDate, WorkingDayCount } from '../time.js';
import { seatNow } from './candidates.js';
import { moveDeadline, stopLadder } from './seat-clock.js';
import { openGroupOf } from './signers/waiting-for.js';

/** A clock stands still for so many working days of a seat's life; then it goes on, whatever the seat waits for. */
const MOST_PAUSED_DAYS = 3;

/** Stops the clock of a seat that waits for others or goes on with it, as the step says. Asked whenever that changes. */
export function adjustPause(run: Run, step: ApprovalStep, seatId: SeatId): void {
  const seat = seatOf(run.state, seatId);
  if (seat.due === null) return;
  const waits = isWaiting(run.state, step, seat);
  if (waits && seat.pause.since === null && seat.pause.days < MOST_PAUSED_DAYS) pauseClock(run, seat);
  else if (!waits && seat.pause.since !== null) resumeClock(run, step, seat, seat.pause.since);
}

/** Whatever the seat waits for, its clock goes on: it has stood still as long as it may, or all does. */
export function endPause(run: Run, seatId: SeatId): void {
  const { seat, place } = seatNow(run, seatId);
  if (seat.pause.since !== null) resumeClock(run, place.step, seat, seat.pause.since);
}

function isWaiting(state: InstanceState, step: ApprovalStep, seat: Seat): boolean {
  return (
    (step.pauses.includes('held') && openGroupOf(state, seat.id) !== undefined) ||
    (step.pauses.includes('asking') &&
      state.threads.some((thread) => thread.seatId === seat.id && isAwaited(thread)))
  );
}

/** Somebody who was asked has not said anything yet. */
function isAwaited({ closed, to, replies }: InstanceState['threads'][number]): boolean {
  return !closed && to.some((asked) => !replies.some(({ by }) => by === asked));
}

function pauseClock(run: Run, { id: seatId, pause }: Seat): void {
  const { now, workingDays } = run.context;
  const today = workingDays.dateOf(now);
  stopLadder(run, seatId);
  run.record({ type: 'SeatClockPaused', seatId, on: today });
  const last = workingDays.addWorkingDays(today, (MOST_PAUSED_DAYS - pause.days) as WorkingDayCount);
  run.armTimer(workingDays.officeOpens(last), { kind: 'pause-over', seatId });
}

function resumeClock(run: Run, step: ApprovalStep, { id: seatId, pause }: Seat, since: BusinessDate): void {
  const { now, workingDays } = run.context;
  run.cancelTimers((purpose) => purpose.kind === 'pause-over' && purpose.seatId === seatId);
  const stood = workingDays.workingDaysBetween(since, workingDays.dateOf(now));
  const days = Math.min(stood, MOST_PAUSED_DAYS - pause.days) as WorkingDayCount;
  run.record({ type: 'SeatClockResumed', seatId, days });
  moveDeadline(run, step, seatOf(run.state, seatId), days);
}
