import { describe, expect, it } from '@jest/globals';

import type { BusinessDate } from '#libs/engine';

import { dueDayInWords } from './day-in-words.js';

describe('the last day of a limit, in words', () => {
  it.each([
    ['2015-10-09', '10月9日（周五）'],
    ['2015-10-10', '10月10日（周六，调休上班）'],
    ['2016-01-04', '2016年1月4日（周一）'],
  ])('says %s as %s', (day, words) => {
    expect(dueDayInWords(day as BusinessDate, '2015-09-24' as BusinessDate)).toBe(words);
  });
});
