import type { BusinessDate, Instant, WorkingDayCount, WorkingDays } from '#libs/engine';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** Asia/Shanghai has no summer time. */
const OFFSET = 8 * HOUR;

/** A calendar without holidays: Monday to Friday, nine to half past five, in Shanghai. */
export const weekDays: WorkingDays = {
  version: 'week-days',
  dateOf: (instant) => new Date(instant + OFFSET).toISOString().slice(0, 10) as BusinessDate,
  addWorkingDays: (from, count) => {
    const step = count < 0 ? -1 : 1;
    let date = from;
    for (let left = Math.abs(count); left > 0;) {
      date = nextDate(date, step);
      if (isWorkingDay(date)) left -= 1;
    }
    return date;
  },
  workingDaysBetween: (from, to) => {
    const step = to < from ? -1 : 1;
    let count = 0;
    for (let date = from; date !== to;) {
      date = nextDate(date, step);
      if (isWorkingDay(date)) count += step;
    }
    return count as WorkingDayCount;
  },
  officeOpens: (date) => (Date.parse(date) - OFFSET + 9 * HOUR) as Instant,
  officeCloses: (date) => (Date.parse(date) - OFFSET + 17.5 * HOUR) as Instant,
};

/** A moment in Shanghai: `moment('2015-09-24 09:00')`. */
export function moment(text: string): Instant {
  return (Date.parse(`${text.replace(' ', 'T')}:00Z`) - OFFSET) as Instant;
}

function nextDate(date: BusinessDate, step: number): BusinessDate {
  return new Date(Date.parse(date) + step * DAY).toISOString().slice(0, 10) as BusinessDate;
}

function isWorkingDay(date: BusinessDate): boolean {
  const day = new Date(date).getUTCDay();
  return day !== 0 && day !== 6;
}
