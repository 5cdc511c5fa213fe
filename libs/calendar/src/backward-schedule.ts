import type { BusinessDate, WorkingDayCount } from '#libs/engine';
import type { WorkingDayCalendar } from './working-day-calendar.js';

/** A step and the working days it is given, in the order the steps are walked. */
export interface StepLength {
  readonly id: string;
  readonly length: WorkingDayCount;
}

/** The last day a step may begin, and the last day it may end. The end of one step is the start of the next. */
export interface ScheduledStep extends StepLength {
  readonly latestStart: BusinessDate;
  readonly latestFinish: BusinessDate;
}

/**
 * 倒排工期: counts back from the due date. A step of length n that starts on its latest start, that day not
 * counted, ends on its latest finish. A due date that is no working day rolls back first.
 */
export function scheduleBackward(
  calendar: WorkingDayCalendar,
  steps: readonly StepLength[],
  dueDate: BusinessDate,
): ScheduledStep[] {
  const scheduled: ScheduledStep[] = [];
  let latestFinish = calendar.lastWorkingDayOnOrBefore(dueDate);
  for (const step of steps.toReversed()) {
    const latestStart = calendar.addWorkingDays(latestFinish, -step.length as WorkingDayCount);
    scheduled.unshift({ ...step, latestStart, latestFinish });
    latestFinish = latestStart;
  }
  return scheduled;
}
