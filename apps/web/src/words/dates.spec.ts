import { describe, expect, it } from '@jest/globals';
import { dayWords, dueDayWords, fullDayWords, limitWords, momentWords } from './dates';

describe('dates on the screen', () => {
  it('says that a limit on a weekend is a worked day', () => {
    expect(dueDayWords('2015-10-10', '2015-09-24')).toBe('10月10日（周六，调休上班）');
  });

  it('names the year only when it is not the present one', () => {
    expect(dayWords('2015-12-31', '2015-09-24')).toBe('12月31日（周四）');
    expect(dayWords('2016-12-30', '2015-09-24')).toBe('2016年12月30日（周五）');
  });

  it('tells the time of an act in the office, wherever the reader is', () => {
    expect(momentWords('2015-09-22T08:20:00Z', '2015-09-24')).toBe('9月22日 16:20');
    expect(momentWords('2015-09-22T16:30:00Z', '2015-09-24')).toBe('9月23日 00:30');
  });

  it('counts limits in working days', () => {
    expect([3, 0, -2].map(limitWords)).toEqual(['剩3个工作日', '今日到期', '逾期2个工作日']);
  });

  it('writes the demonstration date in full', () => {
    expect(fullDayWords('2015-09-24')).toBe('2015年9月24日（周四）');
  });
});
