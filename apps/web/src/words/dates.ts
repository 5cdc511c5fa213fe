import { words } from '.';

const SHANGHAI_OFFSET = 8 * 60 * 60 * 1000;

interface Day {
  year: number;
  month: number;
  day: number;
  /** 0 is Sunday. */
  weekday: number;
}

function readDay(date: string): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

/** The Asia/Shanghai calendar date of an instant, `YYYY-MM-DD`. China has kept one offset since 1991. */
export function dateOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}

/** 10月10日（周六）, with the year when it is not that of `today`. Without `today` the year is left out. */
export function dayWords(date: string, today?: string): string {
  const { year, month, day, weekday } = readDay(date);
  const shown = words.dates.day(month, day, words.dates.weekdays[weekday] ?? '');
  return today && readDay(today).year !== year ? words.dates.withYear(year, shown) : shown;
}

/** A limit never falls on a day off, so a weekend date is a worked one and says so. */
export function dueDayWords(date: string, today?: string): string {
  const { weekday } = readDay(date);
  const shown = dayWords(date, today);
  return weekday === 0 || weekday === 6 ? words.dates.workedWeekend(shown) : shown;
}

/** 12月31日 for narrow places; with the year when it is not that of `today`. */
export function shortDay(date: string, today?: string): string {
  const { year, month, day } = readDay(date);
  const shown = words.dates.shortDay(month, day);
  return today && readDay(today).year !== year ? words.dates.withYear(year, shown) : shown;
}

/** 9月22日 16:20 in Asia/Shanghai, with the year when it is not that of `today`. */
export function momentWords(instant: string, today?: string): string {
  return `${shortDay(dateOf(instant), today)} ${clockOf(instant)}`;
}

/** 16:20 in Asia/Shanghai. */
function clockOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET).toISOString().slice(11, 16);
}

/** 剩3个工作日 · 今日到期 · 逾期2个工作日. */
export function limitWords(workingDaysLeft: number): string {
  if (workingDaysLeft > 0) return words.dates.daysLeft(workingDaysLeft);
  return workingDaysLeft === 0 ? words.dates.dueToday : words.dates.daysLate(-workingDaysLeft);
}

/** 2015年9月24日（周四）. */
export function fullDayWords(date: string): string {
  return words.dates.withYear(readDay(date).year, dayWords(date));
}
