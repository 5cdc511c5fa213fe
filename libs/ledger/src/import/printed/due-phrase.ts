import { numberOf, withDigitYears } from './chinese-number.js';
import { fold } from './fold.js';

export type DuePrecision = 'year' | 'half-year' | 'quarter' | 'month' | 'day';

/** A due time as printed. `on` is the last calendar day of the period, `null` for a bare year. */
export interface Due {
  readonly year: number;
  readonly precision: DuePrecision;
  readonly on: string | null;
  /** 6月前 without 底 can mean the end of May or the end of June. */
  readonly ambiguous: boolean;
}

const done = '(?:全面|基本)?(?:完成|出台|印发|办结|建成|落实|到位|启动|形成)';
const phrase = new RegExp(
  '^(?:力争|争取|确保)?[于在到]?(?:(?:\\d{4})年?[—–\\-~至到]+)?(?<year>\\d{4})年' +
    '(?:(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度|(?<month>\\d{1,2})月份?(?:(?<day>\\d{1,2})日|(?<third>[上中下])旬)?)?' +
    `(?<end>度|年?底|末|内)?(?<before>[以之]?前)?(?<done>${done})?$`,
);
const numeric = /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?$/;

/**
 * Reads (2015年完成), 2016年6月底前完成, 2016年第二季度完成 and their kin. `loose` is for a column or a label that can
 * hold nothing else; elsewhere a year counts only with 完成, 前, 底 or 内, because titles hold years of their own.
 */
export function dueOf(printed: string, loose = false): Due | null {
  const text = withDigitYears(fold(printed)).replace(/ /g, '');
  const found = phrase.exec(text) ?? (loose ? numeric.exec(text) : null);
  const part = found?.groups;
  if (part?.['year'] === undefined) return null;
  const anchored = part['done'] ?? part['before'] ?? part['end'];
  if (!loose && anchored === undefined) return null;

  const year = Number(part['year']);
  const period = periodOf(year, part);
  if (period === null) return null;
  const open = part['before'] !== undefined && part['end'] === undefined;
  return { year, ...period, ambiguous: open && !['day', 'half-year'].includes(period.precision) };
}

function periodOf(
  year: number,
  part: Record<string, string | undefined>,
): { precision: DuePrecision; on: string | null } | null {
  if (part['half'] !== undefined) {
    return { precision: 'half-year', on: lastDay(year, part['half'] === '上' ? 6 : 12) };
  }
  if (part['quarter'] !== undefined) {
    return { precision: 'quarter', on: lastDay(year, (numberOf(part['quarter']) ?? 4) * 3) };
  }
  if (part['month'] === undefined) return { precision: 'year', on: null };

  const month = Number(part['month']);
  if (month < 1 || month > 12) return null;
  const third = { 上: 10, 中: 20 }[part['third'] ?? ''];
  const day = part['day'] === undefined ? third : Number(part['day']);
  if (day === undefined) return { precision: 'month', on: lastDay(year, month) };
  return day >= 1 && day <= daysIn(year, month) ? { precision: 'day', on: iso(year, month, day) } : null;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function lastDay(year: number, month: number): string {
  return iso(year, month, daysIn(year, month));
}

/** `YYYY-MM-DD`. */
export function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
