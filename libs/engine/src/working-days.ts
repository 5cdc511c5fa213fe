import type { BusinessDate, Instant, WorkingDayCount } from './time.js';

/** What the engine asks of a working-day calendar. Pure: one version of one calendar, whole in memory. */
export interface WorkingDays {
  /** Names the table used, so a past deadline stays explainable. */
  readonly version: string;
  dateOf(instant: Instant): BusinessDate;
  /** A running period: the starting day is not counted; the result is always a working day. Negative counts go back. */
  addWorkingDays(from: BusinessDate, count: WorkingDayCount): BusinessDate;
  /** Working days after `from` up to and including `to`; negative when `to` lies before. */
  workingDaysBetween(from: BusinessDate, to: BusinessDate): WorkingDayCount;
  /** The moment offices open on that date. */
  officeOpens(date: BusinessDate): Instant;
  /** The moment offices close on that date: where a period ends, it ends here. */
  officeCloses(date: BusinessDate): Instant;
}
