import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDay, yearOfDay } from './day-number.js';

describe('the year of a day', () => {
  it('is the one its date is written with', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 84_005 }), (day) => {
        expect(yearOfDay(day)).toBe(Number(dateOfDay(day).slice(0, 'YYYY'.length)));
      }),
    );
  });
});
