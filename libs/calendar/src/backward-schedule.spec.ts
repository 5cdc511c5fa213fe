import { describe, expect, it } from '@jest/globals';
import type { BusinessDate, WorkingDayCount } from '#libs/engine';
import { scheduleBackward } from './backward-schedule.js';
import { WorkingDayCalendar } from './working-day-calendar.js';

const calendar = new WorkingDayCalendar();
const spine = (
  [
    ['draft', 60],
    ['review', 7],
    ['revise', 5],
    ['sign-off', 3],
    ['acceptance', 10],
    ['check', 10],
  ] as const
).map(([id, length]) => ({ id, length: length as WorkingDayCount }));

describe('scheduling backward', () => {
  it('finds the latest starts of an item of 2016', () => {
    const scheduled = scheduleBackward(calendar, spine, calendar.lastWorkingDayOf(2016));
    expect(scheduled.map((step) => step.latestStart)).toEqual([
      '2016-08-15',
      '2016-11-11',
      '2016-11-22',
      '2016-11-29',
      '2016-12-02',
      '2016-12-16',
    ]);
    expect(scheduled.at(-1)?.latestFinish).toBe('2016-12-30');
  });

  it('starts the review of an item of 2015 on 12 November at the latest', () => {
    const scheduled = scheduleBackward(calendar, spine, '2015-12-31' as BusinessDate);
    expect(scheduled.find((step) => step.id === 'review')?.latestStart).toBe('2015-11-12');
  });

  it('rolls a due date on a Sunday back before it counts', () => {
    const [check] = scheduleBackward(calendar, spine.slice(-1), '2016-10-30' as BusinessDate);
    expect(check).toMatchObject({ latestStart: '2016-10-14', latestFinish: '2016-10-28' });
  });
});
