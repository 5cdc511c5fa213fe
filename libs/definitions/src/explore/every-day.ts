import type { BusinessDate, Instant, WorkingDayCount, WorkingDays } from '#libs/engine';

const DAY = 24 * 60 * 60 * 1000;

function dateAt(instant: number): BusinessDate {
  return new Date(instant).toISOString().slice(0, 10) as BusinessDate;
}

function startOf(date: BusinessDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** A calendar without holidays. While a graph is explored only the order of events matters, not how long they take. */
export const everyDay: WorkingDays = {
  version: 'every-day',
  dateOf: (instant) => dateAt(instant),
  addWorkingDays: (from, count) => dateAt(startOf(from) + count * DAY),
  workingDaysBetween: (from, to) => Math.round((startOf(to) - startOf(from)) / DAY) as WorkingDayCount,
  officeOpens: (date) => startOf(date) as Instant,
  officeCloses: (date) => (startOf(date) + DAY - 1) as Instant,
};
