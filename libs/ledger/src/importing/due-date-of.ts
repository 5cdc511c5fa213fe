import type { WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate } from '#libs/engine';

/**
 * The plan's rule: a bare year is due on its last working day; a printed month, quarter or day on the last working
 * day not after it. `null` while the file names no time.
 */
export function dueDateOf(
  calendar: WorkingDayCalendar,
  { dueYear, dueOn }: { readonly dueYear: number | null; readonly dueOn: string | null },
): BusinessDate | null {
  if (dueOn !== null) return calendar.lastWorkingDayOnOrBefore(dueOn as BusinessDate);
  return dueYear === null ? null : calendar.lastWorkingDayOf(dueYear);
}
