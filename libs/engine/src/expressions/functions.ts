import type { Value } from '../subject.js';
import { dateAdd, daysBetween } from './dates.js';
import type { FunctionName } from './expression.js';
import { orderOf } from './order.js';

/**
 * What each function makes of its arguments; like every expression it is `null` where they are not of the right kind.
 * None of them knows what day it is: an expression says the same whenever it is asked.
 */
export const functions: Readonly<Record<FunctionName, (...given: readonly Value[]) => Value>> = {
  count: (list = null) => (isList(list) ? list.length : null),
  min: (list = null) => extreme(list, (order) => order < 0),
  max: (list = null) => extreme(list, (order) => order > 0),
  sum: (list = null) => {
    if (!isList(list) || !list.every((item) => typeof item === 'number')) return null;
    const sum = list.reduce((total, item) => total + item, 0);
    return Number.isFinite(sum) ? sum : null;
  },
  contains: (text = null, part = null) => (bothText(text, part) ? text.includes(String(part)) : null),
  'starts-with': (text = null, part = null) => (bothText(text, part) ? text.startsWith(String(part)) : null),
  // Characters as people count them, not the units they are stored in.
  length: (text = null) => (typeof text === 'string' ? Array.from(text).length : null),
  'date-add': (date = null, days = null) => dateAdd(date, days),
  'days-between': (from = null, to = null) => daysBetween(from, to),
};

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function bothText(text: Value, part: Value): text is string {
  return typeof text === 'string' && typeof part === 'string';
}

/** The least or the greatest of numbers, or of dates; `null` where they have no common order or there are none. */
function extreme(list: Value, isMore: (order: number) => boolean): Value {
  if (!isList(list)) return null;
  let found: Value = list[0] ?? null;
  for (const item of list) {
    const order = orderOf(item, found);
    if (order === null) return null;
    if (isMore(order)) found = item;
  }
  return found;
}
