import { describe, expect, it } from '@jest/globals';
import { dueOf } from './due-phrase.js';

describe('due phrases', () => {
  it.each([
    ['2015年完成', 2015, 'year', null],
    ['2015年度完成', 2015, 'year', null],
    ['2015年底前完成', 2015, 'year', null],
    ['２０１６年完成', 2016, 'year', null],
    ['二〇一六年完成', 2016, 'year', null],
    ['2015—2016年完成', 2016, 'year', null],
    ['2016年上半年完成', 2016, 'half-year', '2016-06-30'],
    ['2016年第二季度完成', 2016, 'quarter', '2016-06-30'],
    ['2017年三季度完成', 2017, 'quarter', '2017-09-30'],
    ['2016年2月底前完成', 2016, 'month', '2016-02-29'],
    ['2016年12月完成', 2016, 'month', '2016-12-31'],
    ['2016年6月30日前完成', 2016, 'day', '2016-06-30'],
    ['2016年6月中旬前出台', 2016, 'day', '2016-06-20'],
  ])('reads %s', (printed, year, precision, on) => {
    expect(dueOf(printed)).toEqual({ year, precision, on, ambiguous: false });
  });

  it.each(['2011—2015年', '2016年', '试行', '2016年13月底前完成', '2016年2月30日前完成', '长期坚持', ''])(
    'does not read “%s” as a due time',
    (printed) => expect(dueOf(printed)).toBeNull(),
  );

  it.each([
    ['2016', null],
    ['2016年', null],
    ['2016-06-30', '2016-06-30'],
    ['2016/6/3', '2016-06-03'],
    ['2016.6', '2016-06-30'],
  ])('reads %s where nothing else can stand', (printed, on) => {
    expect(dueOf(printed, true)).toMatchObject({ year: 2016, on });
  });

  it('marks a month with 前 and without 底 as ambiguous', () => {
    expect(dueOf('2016年9月前完成')).toMatchObject({ on: '2016-09-30', ambiguous: true });
    expect(dueOf('2016年9月底前完成')?.ambiguous).toBe(false);
  });
});
