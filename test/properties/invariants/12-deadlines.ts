import { HOLIDAY_TABLE, WorkingDayCalendar, type HolidayTable } from '#libs/calendar';
import type { BusinessDate, WorkingDayCount } from '#libs/engine';
import type { Dice } from '../dice.js';
import { must, type Invariant } from '../invariant.js';

const calendar = new WorkingDayCalendar();
const DAY = 86_400_000;
const FIRST = Date.parse('2004-01-01');

/** 12. Deadlines fall on working days, and another holiday never makes one earlier. */
export const deadlines: Invariant = {
  number: '12',
  name: 'adding a holiday never moves a deadline earlier, and a deadline is always a working day',
  afterEach: ({ events }) => {
    for (const event of events) {
      if (event.type !== 'DeadlineSet') continue;
      must(
        calendar.isWorkingDay(event.date),
        () => `the deadline of seat ${event.seatId}, ${event.date}, is no working day`,
      );
    }
  },
  atEnd: (_, dice) => {
    const from = randomDate(dice);
    const days = (1 + dice.below(40)) as WorkingDayCount;
    const due = calendar.addWorkingDays(from, days);
    must(calendar.isWorkingDay(due) && due > from, () => `${days} working days from ${from} end on ${due}`);
    // A holiday near the period, where it can matter.
    const holiday = dateOf(Date.parse(from) + dice.below(60) * DAY);
    const later = new WorkingDayCalendar(withHoliday(holiday)).addWorkingDays(from, days);
    must(
      later >= due,
      () => `${days} working days from ${from} end on ${later} with ${holiday} off, on ${due} without`,
    );
    return 1;
  },
};

function randomDate(dice: Dice): BusinessDate {
  return dateOf(FIRST + dice.below(365 * 22) * DAY);
}

function dateOf(time: number): BusinessDate {
  return new Date(time).toISOString().slice(0, 10) as BusinessDate;
}

/** The notices as they are, but for one more day off. Only the years around it, which is quicker. */
function withHoliday(date: BusinessDate): HolidayTable {
  const year = Number(date.slice(0, 4));
  const day = date.slice('YYYY-'.length);
  const near = HOLIDAY_TABLE.years.filter((one) => Math.abs(one.year - year) <= 2);
  const years = near.map((one) => {
    if (one.year !== year) return one;
    const kept = one.holidays.map((holiday) => ({
      ...holiday,
      worked: holiday.worked.filter((worked) => worked !== day),
    }));
    return { ...one, holidays: [...kept, { name: 'one more', off: [day], worked: [] }] };
  });
  return { version: `${HOLIDAY_TABLE.version} and ${date}`, years };
}
