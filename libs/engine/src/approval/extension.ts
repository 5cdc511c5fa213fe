import type { AskExtension, DecideExtension } from '../commands.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { Seat } from '../state.js';
import type { Instant, WorkingDayCount } from '../time.js';
import type { WorkingDays } from '../working-days.js';
import type { Act } from './act.js';
import { placeNow } from './close-activation.js';
import { actOn, closedSeat, notOffered, refusalToHandle } from './entitlement.js';
import { mayTake } from './holding.js';
import { hasOffice, isSender } from './participation.js';
import { moveDeadline } from './seat-clock.js';
import { isOpen } from './standing.js';

/** Most working days one request may ask for. */
const MOST_EXTENSION_DAYS = 10;
/** A request holds up the end of the time by so much; then it counts as refused. */
const DECIDED_WITHIN = 1 as WorkingDayCount;

/** The holder asks for more time, while there is still some. */
export function askExtension(run: Run, command: AskExtension): Rejection | null {
  const { seatId, days, reason } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToAskExtension(act);
  if (refusal !== null) return refusal;
  if (!Number.isInteger(days) || days < 1 || days > MOST_EXTENSION_DAYS) {
    return { code: 'extension.days', most: MOST_EXTENSION_DAYS };
  }
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.record({ type: 'ExtensionAsked', seatId, by: act.person, days, reason });
  if (act.seat.due !== null) {
    run.armTimer(decidedBy(act.seat.due, run.context.workingDays), { kind: 'extension', seatId });
  }
  return null;
}

/** There is nothing to add to a time that was never set or is over. */
export function refusalToAskExtension(act: Act): Rejection | null {
  const { seat, context } = act;
  const refusal = notOffered(act, 'extend') ?? refusalToHandle(act);
  if (refusal !== null) return refusal;
  if (seat.extension?.state === 'asked') return { code: 'extension.open', seatId: seat.id };
  const isRunning = seat.due !== null && (context.now <= seat.due.at || seat.pause.since !== null);
  return isRunning ? null : { code: 'extension.days', most: 0 };
}

/** By office; of a consultation also by whoever asks for the opinions. Nobody grants what they asked for themselves. */
export function decideExtension(run: Run, command: DecideExtension): Rejection | null {
  const { seatId, grant, reason } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToDecideExtension(act);
  if (refusal !== null) return refusal;
  if (!grant && reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.cancelTimers((purpose) => purpose.kind === 'extension' && purpose.seatId === seatId);
  run.record({ type: 'ExtensionDecided', seatId, granted: grant, by: act.person, reason });
  if (grant) moveDeadline(run, act.place.step, act.seat, (act.seat.extension?.days ?? 0) as WorkingDayCount);
  else dueNow(run, act.seat);
  return null;
}

export function refusalToDecideExtension(act: Act): Rejection | null {
  const { state, seat, place, context, person } = act;
  const isAsking = place.step.mode === 'consult' && isSender(state, person);
  if (!isAsking && !hasOffice(context.directory, person)) return { code: 'act.forbidden' };
  if (!isAsking && state.authors.includes(person)) {
    return { code: 'duty.separation', because: 'author', person };
  }
  if (!isOpen(seat)) return closedSeat(act);
  if (seat.extension?.state !== 'asked') return { code: 'extension.none', seatId: seat.id };
  // Nor what a proxy asked for in their name, or they for another.
  const isAskers = mayTake(context.directory, seat, person) || act.proxy !== null;
  return isAskers || seat.extension.by === person ? { code: 'act.forbidden' } : null;
}

/** Nobody decided in time: the request counts as refused. */
export function lapseExtension(run: Run, seat: Seat): void {
  if (seat.extension?.state !== 'asked') return;
  run.record({ type: 'ExtensionDecided', seatId: seat.id, granted: false, by: null, reason: '' });
}

/** Until when silence means nothing yet, because more time was asked for; `null`: it means what the step says. */
export function heldUntil({ extension, due }: Seat, workingDays: WorkingDays, now: Instant): Instant | null {
  if (extension?.state !== 'asked' || due === null) return null;
  const until = decidedBy(due, workingDays);
  return now < until ? until : null;
}

function decidedBy({ date }: NonNullable<Seat['due']>, workingDays: WorkingDays): Instant {
  return workingDays.officeCloses(workingDays.addWorkingDays(date, DECIDED_WITHIN));
}

/** What waited for the decision need not wait any longer. A rule speaks then, never who refused. */
function dueNow(run: Run, { id: seatId, activationId, due }: Seat): void {
  const { now } = run.context;
  if (due === null || now < due.at || placeNow(run, activationId).step.mode !== 'consult') return;
  const isEnd = (purpose: Run['state']['timers'][number]['purpose']): boolean =>
    purpose.kind === 'rung' && purpose.seatId === seatId && purpose.act === 'deem-no-comment';
  if (!run.state.timers.some(({ purpose }) => isEnd(purpose))) return;
  run.cancelTimers(isEnd);
  run.armTimer(now, { kind: 'rung', seatId, act: 'deem-no-comment' });
}
