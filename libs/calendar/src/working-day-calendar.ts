import type { BusinessDate, Instant, WorkingDayCount, WorkingDays } from '#libs/engine';
import { dateOfDay, dayOf, dayOfInstant, instantAt, isWeekend, yearOfDay } from './day-number.js';
import type { DayNumber } from './day-number.js';
import { HOLIDAY_TABLE } from './holiday-table.js';
import { FIXED_HOLIDAYS } from './holiday-year.js';
import type { Holiday, HolidayTable } from './holiday-year.js';

const OFFICE_OPENS = 9;
const OFFICE_CLOSES = 18;

/** What a page shows about one day. */
export interface CalendarDay {
  readonly date: BusinessDate;
  readonly working: boolean;
  /** Name of the holiday the day is off for, or is worked in exchange for; `null` on an ordinary day. */
  readonly holiday: string | null;
  /** No official notice is loaded for its year, so the answer may change. */
  readonly provisional: boolean;
}

/**
 * The working days of one holiday table, office hours 09:00–18:00 in Asia/Shanghai.
 *
 * Two questions that sound alike have two answers: a *period that runs* rolls forward to the next working day
 * ({@link addWorkingDays}); a *date to finish by* rolls back to the last one ({@link lastWorkingDayOnOrBefore}).
 */
export class WorkingDayCalendar implements WorkingDays {
  readonly version: string;
  private readonly rules: ReadonlyMap<DayNumber, DayRule>;
  private readonly officialYears: ReadonlySet<number>;

  constructor(table: HolidayTable = HOLIDAY_TABLE) {
    this.version = table.version;
    this.officialYears = new Set(table.years.map((entry) => entry.year));
    this.rules = new Map(table.years.flatMap(({ year, holidays }) => rulesOf(year, holidays)));
  }

  dateOf(instant: Instant): BusinessDate {
    return dateOfDay(dayOfInstant(instant));
  }

  isWorkingDay(date: BusinessDate): boolean {
    return this.isWorking(dayOf(date));
  }

  /** Whether the official notice for the year of that date is missing, so that a date computed over it may move. */
  isProvisional(date: BusinessDate): boolean {
    return !this.officialYears.has(yearOfDay(dayOf(date)));
  }

  day(date: BusinessDate): CalendarDay {
    const day = dayOf(date);
    return {
      date,
      working: this.isWorking(day),
      holiday: this.ruleOf(day)?.name ?? null,
      provisional: this.isProvisional(date),
    };
  }

  addWorkingDays(from: BusinessDate, count: WorkingDayCount): BusinessDate {
    let day = dayOf(from);
    if (count === 0) return dateOfDay(this.workingDayFrom(day, 1));
    const step = Math.sign(count);
    for (let left = Math.abs(count); left > 0; left -= 1) day = this.workingDayFrom(day + step, step);
    return dateOfDay(day);
  }

  /** For a date to finish by. */
  lastWorkingDayOnOrBefore(date: BusinessDate): BusinessDate {
    return dateOfDay(this.workingDayFrom(dayOf(date), -1));
  }

  /** The date a deliverable is due when the plan prints a year alone. */
  lastWorkingDayOf(year: number): BusinessDate {
    return this.lastWorkingDayOnOrBefore(`${year}-12-31` as BusinessDate);
  }

  workingDaysBetween(from: BusinessDate, to: BusinessDate): WorkingDayCount {
    const start = dayOf(from);
    const end = dayOf(to);
    const backwards = end < start;
    const [low, high] = backwards ? [end, start] : [start, end];
    let count = 0;
    for (let day = low + 1; day <= high; day += 1) if (this.isWorking(day)) count += 1;
    return (backwards ? -count : count) as WorkingDayCount;
  }

  officeOpens(date: BusinessDate): Instant {
    return instantAt(dayOf(date), OFFICE_OPENS);
  }

  officeCloses(date: BusinessDate): Instant {
    return instantAt(dayOf(date), OFFICE_CLOSES);
  }

  private workingDayFrom(day: DayNumber, step: number): DayNumber {
    let found = day;
    while (!this.isWorking(found)) found += step;
    return found;
  }

  private isWorking(day: DayNumber): boolean {
    return this.ruleOf(day)?.working ?? !isWeekend(day);
  }

  private ruleOf(day: DayNumber): DayRule | undefined {
    const rule = this.rules.get(day);
    if (rule !== undefined || this.officialYears.has(yearOfDay(day))) return rule;
    return FIXED_RULES.get(dateOfDay(day).slice('YYYY-'.length));
  }
}

/** A day that differs from what its weekday says, and the holiday it differs for. */
interface DayRule {
  readonly working: boolean;
  readonly name: string;
}

const FIXED_RULES: ReadonlyMap<string, DayRule> = new Map(
  FIXED_HOLIDAYS.flatMap(({ name, off }) => off.map((date) => [date, { working: false, name }] as const)),
);

function rulesOf(year: number, holidays: readonly Holiday[]): (readonly [DayNumber, DayRule])[] {
  return holidays.flatMap(({ name, off, worked }) => [
    ...off.map((date) => [dayOf(`${year}-${date}`), { working: false, name }] as const),
    ...worked.map((date) => [dayOf(`${year}-${date}`), { working: true, name }] as const),
  ]);
}
