import { describe, it } from '@jest/globals';
import fc from 'fast-check';
import type { BusinessDate, WorkingDayCount } from '#libs/engine';
import { WorkingDayCalendar } from './working-day-calendar.js';

const calendar = new WorkingDayCalendar();
/** Dates before, inside and after the years with an official notice. */
const someDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as BusinessDate);
const someCount = fc.integer({ min: 1, max: 300 }).map((count) => count as WorkingDayCount);

describe('any period of working days', () => {
  it('ends on a working day after its start', () => {
    fc.assert(
      fc.property(someDate, someCount, (from, count) => {
        const due = calendar.addWorkingDays(from, count);
        return calendar.isWorkingDay(due) && due > from;
      }),
    );
  });

  it('is as long as the days counted between its ends', () => {
    fc.assert(
      fc.property(
        someDate,
        someCount,
        (from, count) => calendar.workingDaysBetween(from, calendar.addWorkingDays(from, count)) === count,
      ),
    );
  });

  it('leads back to a working day it started from', () => {
    fc.assert(
      fc.property(someDate, someCount, (from, count) => {
        const start = calendar.lastWorkingDayOnOrBefore(from);
        const back = calendar.addWorkingDays(
          calendar.addWorkingDays(start, count),
          -count as WorkingDayCount,
        );
        return back === start;
      }),
    );
  });

  it('adds up: two periods in a row are one long period', () => {
    fc.assert(
      fc.property(someDate, someCount, someCount, (from, first, second) => {
        const inTwo = calendar.addWorkingDays(calendar.addWorkingDays(from, first), second);
        return inTwo === calendar.addWorkingDays(from, (first + second) as WorkingDayCount);
      }),
    );
  });

  it('moves no latest start earlier when the due date moves later', () => {
    fc.assert(
      fc.property(someDate, someDate, someCount, (one, other, count) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        const back = -count as WorkingDayCount;
        return calendar.addWorkingDays(early, back) <= calendar.addWorkingDays(late, back);
      }),
    );
  });
});
