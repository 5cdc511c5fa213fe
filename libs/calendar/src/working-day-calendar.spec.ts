import { describe, expect, it } from '@jest/globals';
import type { BusinessDate, Instant, WorkingDayCount } from '#libs/engine';
import { WorkingDayCalendar } from './working-day-calendar.js';

const calendar = new WorkingDayCalendar();
const date = (text: string) => text as BusinessDate;
const days = (count: number) => count as WorkingDayCount;

describe('the working-day calendar', () => {
  it.each([
    ['2015-02-12', 7, '2015-02-27', 'a worked Sunday and a week off lie between'],
    ['2015-08-31', 7, '2015-09-10', 'three days off by a notice of the same year'],
    ['2015-09-30', 5, '2015-10-13', 'a worked Saturday after the National Day week'],
    ['2016-12-28', 3, '2017-01-03', 'it crosses New Year'],
    ['2017-12-28', 1, '2017-12-29', 'the last working day of the year'],
  ])('runs a period from %s over %i working days to %s: %s', (from, count, due) => {
    expect(calendar.addWorkingDays(date(from), days(count))).toBe(due);
    expect(calendar.workingDaysBetween(date(from), date(due))).toBe(count);
    expect(calendar.workingDaysBetween(date(due), date(from))).toBe(-count);
  });

  it.each([
    [2015, '2015-12-31'],
    [2016, '2016-12-30'],
    [2017, '2017-12-29'],
    [2018, '2018-12-29'],
  ])('ends the working year %i on %s', (year, last) => {
    expect(calendar.lastWorkingDayOf(year)).toBe(last);
  });

  it('rolls a period forward and a date to finish by back', () => {
    expect(calendar.addWorkingDays(date('2015-10-03'), days(0))).toBe('2015-10-08');
    expect(calendar.lastWorkingDayOnOrBefore(date('2015-10-03'))).toBe('2015-09-30');
  });

  it('counts back from a limit, so that a reminder falls on a working day', () => {
    expect(calendar.addWorkingDays(date('2015-10-10'), days(-2))).toBe('2015-10-08');
  });

  it('says what a day is off or worked for', () => {
    expect(calendar.day(date('2015-09-06'))).toMatchObject({ working: true, provisional: false });
    expect(calendar.day(date('2015-10-10')).holiday).toBe('国庆节');
    expect(calendar.day(date('2015-09-24'))).toEqual({
      date: '2015-09-24',
      working: true,
      holiday: null,
      provisional: false,
    });
  });

  it('marks years without a notice as provisional and keeps their fixed holidays off', () => {
    expect(calendar.isProvisional(date('2026-12-31'))).toBe(false);
    for (const holiday of ['2027-01-01', '2027-05-01', '2027-10-01']) {
      expect(calendar.isProvisional(date(holiday))).toBe(true);
      expect(calendar.isWorkingDay(date(holiday))).toBe(false);
    }
    expect(calendar.isProvisional(date('2003-12-31'))).toBe(true);
  });

  it('opens the office at nine and closes it at six in Shanghai', () => {
    expect(new Date(calendar.officeOpens(date('2015-09-24'))).toISOString()).toBe('2015-09-24T01:00:00.000Z');
    expect(new Date(calendar.officeCloses(date('2015-09-24'))).toISOString()).toBe(
      '2015-09-24T10:00:00.000Z',
    );
  });

  it('dates an instant by the calendar in Shanghai', () => {
    expect(calendar.dateOf(Date.parse('2015-12-31T15:59:59Z') as Instant)).toBe('2015-12-31');
    expect(calendar.dateOf(Date.parse('2015-12-31T16:00:00Z') as Instant)).toBe('2016-01-01');
  });

  it.each(['2015-02-31', '2015-2-3', '2015-13-01', '', 'tomorrow'])('refuses %j as a date', (text) => {
    expect(() => calendar.isWorkingDay(date(text))).toThrow(RangeError);
  });
});
