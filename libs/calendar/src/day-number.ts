import type { BusinessDate, Instant } from '#libs/engine';

/** Days since 1970-01-01 in the calendar of Asia/Shanghai: plain arithmetic instead of time zones. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
/** Asia/Shanghai has stood eight hours ahead of UTC, without summer time, since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Reads `YYYY-MM-DD`; throws a RangeError for anything that is not a day of the calendar. */
export function dayOf(date: string): DayNumber {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY : Number.NaN;
  // Date.parse lets 31 February roll over into March, so the day has to read back as it was written.
  if (Number.isNaN(day) || dateOfDay(day) !== date) {
    throw new RangeError(`Expected a calendar date YYYY-MM-DD, but found "${date}"`);
  }
  return day;
}

/** The way back from {@link dayOf}. */
export function dateOfDay(day: DayNumber): BusinessDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length) as BusinessDate;
}

export function dayOfInstant(instant: Instant): DayNumber {
  return Math.floor((instant + SHANGHAI_OFFSET_MS) / MS_PER_DAY);
}

/** The moment the clocks in Shanghai show `hour` o'clock on that day. */
export function instantAt(day: DayNumber, hour: number): Instant {
  return (day * MS_PER_DAY - SHANGHAI_OFFSET_MS + hour * 3_600_000) as Instant;
}

/** The year a day lies in, by the rule of leap years alone: it is asked for every day a period runs over. */
export function yearOfDay(day: DayNumber): number {
  // Years counted from March, so that the leap day stands last; 719468 days lie before 1970-01-01.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return era * 400 + yearOfEra + (dayOfYear >= 306 ? 1 : 0);
}

export function isWeekend(day: DayNumber): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
