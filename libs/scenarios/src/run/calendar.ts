import { WorkingDayCalendar, type HolidayTable } from '#libs/calendar';
import type { Holidays } from '../parse/line.js';

/** The official calendar, or one with exactly the days a scenario names. */
export function calendarOf(holidays: Holidays | null): WorkingDayCalendar {
  if (holidays === null) return new WorkingDayCalendar();
  const { off, worked } = holidays;
  const years = new Set([...off, ...worked].map((date) => date.slice(0, 4)));
  const daysIn = (dates: readonly string[], year: string): readonly string[] =>
    dates.filter((date) => date.startsWith(year)).map((date) => date.slice('YYYY-'.length));
  const table: HolidayTable = {
    version: 'scenario',
    years: [...years].map((year) => ({
      year: Number(year),
      holidays: [{ name: '约定', off: daysIn(off, year), worked: daysIn(worked, year) }],
    })),
  };
  return new WorkingDayCalendar(table);
}
