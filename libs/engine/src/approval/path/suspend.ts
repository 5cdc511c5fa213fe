import type { Actor } from '../../actor.js';
import type { ResumeInstance, SuspendInstance } from '../../commands.js';
import type { DecisionContext } from '../../decision.js';
import type { Rejection } from '../../rejections.js';
import type { PersonId } from '../../ids.js';
import type { Run } from '../../run.js';
import type { InstanceState, Seat, Suspension } from '../../state.js';
import type { Instant, WorkingDayCount } from '../../time.js';
import type { WorkingDays } from '../../working-days.js';
import { seatNow } from '../candidates.js';
import { hasOffice } from '../participation.js';
import { adjustPause, endPause } from '../seat-pause.js';
import { isOpen } from '../standing.js';

/** 挂起: an office halts the instance. Nobody acts, and every clock stands still. */
export function suspendInstance(run: Run, { by, reason }: SuspendInstance): Rejection | null {
  const refusal = suspendRefusal(run.state, by, run.context);
  if (refusal !== null || by.kind !== 'person') return refusal;
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  // One stop takes the place of the other: the days of both together would count twice.
  for (const { id } of openSeats(run)) endPause(run, id);
  run.record({ type: 'InstanceSuspended', by: by.person, reason });
  run.cancelTimers(() => true);
  return null;
}

/** It goes on where it stood, and everybody has the time they had: as many working days later as it lasted. */
export function resumeInstance(run: Run, { by, reason }: ResumeInstance): Rejection | null {
  const ending = suspensionEndedBy(run.state, by, run.context);
  if ('code' in ending) return ending;
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  const { suspension, person } = ending;
  run.record({ type: 'InstanceResumed', by: person, reason });
  const { workingDays, now } = run.context;
  const days = workingDays.workingDaysBetween(workingDays.dateOf(suspension.at), workingDays.dateOf(now));
  moveDeadlines(run, days);
  for (const { dueAt, purpose } of suspension.timers)
    run.armTimer(laterBy(days, dueAt, workingDays), purpose);
  for (const { id } of openSeats(run)) adjustPause(run, seatNow(run, id).place.step, id);
  return null;
}

/** Why an actor cannot halt the instance now; `null`: they can. */
export function suspendRefusal(
  { status }: InstanceState,
  by: Actor,
  { directory }: DecisionContext,
): Rejection | null {
  if (by.kind !== 'person' || !hasOffice(directory, by.person)) return { code: 'act.forbidden' };
  return status === 'suspended' ? { code: 'instance.suspended' } : null;
}

/** Why an actor cannot let the instance go on now; `null`: they can. */
export function resumeRefusal(state: InstanceState, by: Actor, context: DecisionContext): Rejection | null {
  const ending = suspensionEndedBy(state, by, context);
  return 'code' in ending ? ending : null;
}

function suspensionEndedBy(
  { suspension }: InstanceState,
  by: Actor,
  { directory }: DecisionContext,
): { readonly suspension: Suspension; readonly person: PersonId } | Rejection {
  if (by.kind !== 'person' || !hasOffice(directory, by.person)) return { code: 'act.forbidden' };
  return suspension === null ? { code: 'instance.not-suspended' } : { suspension, person: by.person };
}

function moveDeadlines(run: Run, days: WorkingDayCount): void {
  if (days === 0) return;
  const { workingDays } = run.context;
  for (const seat of openSeats(run)) {
    if (seat.due === null) continue;
    const date = workingDays.addWorkingDays(seat.due.date, days);
    run.record({ type: 'DeadlineSet', seatId: seat.id, date, dueAt: workingDays.officeCloses(date) });
  }
}

function openSeats(run: Run): readonly Seat[] {
  return run.state.seats.filter(isOpen);
}

/** The same time of day some working days later. */
function laterBy(days: WorkingDayCount, dueAt: Instant, workingDays: WorkingDays): Instant {
  if (days === 0) return dueAt;
  const date = workingDays.dateOf(dueAt);
  const timeOfDay = dueAt - workingDays.officeOpens(date);
  return (workingDays.officeOpens(workingDays.addWorkingDays(date, days)) + timeOfDay) as Instant;
}
