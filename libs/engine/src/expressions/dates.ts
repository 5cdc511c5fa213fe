import type { Value } from '../subject.js';

const DAY = 86_400_000;
const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar, written `YYYY-MM-DD`. The 30th of February is none. */
export function isDate(value: Value): value is string {
  return typeof value === 'string' && dayOf(value) !== null;
}

/** The date so many calendar days later, or earlier; `null` where one of them is not what it should be. */
export function dateAdd(date: Value, days: Value): Value {
  if (!isDate(date) || typeof days !== 'number' || !Number.isInteger(days)) return null;
  return written((dayOf(date) ?? 0) + days);
}

/** Calendar days from one date to the other; negative where the other lies before. */
export function daysBetween(from: Value, to: Value): Value {
  if (!isDate(from) || !isDate(to)) return null;
  return (dayOf(to) ?? 0) - (dayOf(from) ?? 0);
}

/** Days since the beginning of 1970. */
function dayOf(date: string): number | null {
  if (!WRITTEN.test(date)) return null;
  const day = Date.parse(date) / DAY;
  return written(day) === date ? day : null;
}

/** Years of four figures; beyond them there is no date. */
function written(day: number): string | null {
  const moment = new Date(day * DAY);
  if (Number.isNaN(moment.getTime())) return null;
  const text = moment.toISOString().slice(0, 10);
  return WRITTEN.test(text) ? text : null;
}
