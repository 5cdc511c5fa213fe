import { numberOf, withDigitYears } from '../printed/chinese-number.js';
import { iso } from '../printed/due-phrase.js';
import { documentNumbersIn } from '../printed/document-number.js';
import type { PlanHeading } from './printed-plan.js';
import { labelOf, type TextLine } from './text-lines.js';

const titleEnd = /(?:方案|规划|计划|意见|要点|安排|分工)(?:\(.{1,12}\))?$/u;
const titleInNotice = /关于印发《(.{4,60}(?:方案|规划|计划|意见|要点))》的通知/u;
const longestTitle = 60;

/** Title, number, issuer and date, where the file prints them on lines of their own. Nothing is guessed. */
export function planHeading(lines: readonly TextLine[]): PlanHeading {
  const firstHeading = lines.findIndex((line) => labelOf(line) !== null);
  const top = lines.slice(0, firstHeading < 0 ? 10 : firstHeading);
  const dateAt = [...lines.keys()].find((at) => dateOf(lines[at]) !== null);
  const first = lines[0];
  return {
    title: titleIn(top),
    documentNumber: numberIn(top),
    issuer: issuerIn(top) ?? issuerAbove(lines, dateAt),
    issuedOn: dateOf(dateAt === undefined ? undefined : lines[dateAt]),
    line: first?.line ?? 1,
    quote: (first?.printed ?? '').split(/[《，,。]/u)[0]?.slice(0, 30) ?? '',
  };
}

function titleIn(top: readonly TextLine[]): string | null {
  const own = top.find(
    ({ folded }) => folded.length <= longestTitle && titleEnd.test(folded) && !/[。;]/u.test(folded),
  );
  if (own !== undefined && !own.folded.startsWith('关于印发')) return own.printed;
  const notice = top
    .map(({ printed }) => titleInNotice.exec(printed)?.[1])
    .find((title) => title !== undefined);
  return notice ?? null;
}

/** A number counts as the plan's own only when it has the line for itself. */
function numberIn(top: readonly TextLine[]): string | null {
  const own = top.find(({ printed }) => documentNumbersIn(printed)[0]?.printed === printed);
  return own?.printed ?? null;
}

function issuerIn(top: readonly TextLine[]): string | null {
  const head = top.find(({ folded }) => /^[\u4e00-\u9fff ]{3,30}文件$/u.test(folded));
  return head === undefined ? null : head.printed.replace(/\s|文件$/gu, '');
}

function issuerAbove(lines: readonly TextLine[], dateAt: number | undefined): string | null {
  const above = dateAt === undefined ? undefined : lines[dateAt - 1];
  if (above === undefined || above.printed.length > 30 || /[。,;:()]/u.test(above.folded)) return null;
  return titleEnd.test(above.folded) ? null : above.printed;
}

function dateOf(line: TextLine | undefined): string | null {
  const text = withDigitYears(line?.folded ?? '')
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (digits) => String(numberOf(digits) ?? digits))
    .replace(/[ ()]/g, '');
  const found = /^(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发)?$/.exec(text);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map(Number);
  return year && month && day && month <= 12 && day <= 31 ? iso(year, month, day) : null;
}
