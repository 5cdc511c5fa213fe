import { fold, withoutEnd } from './fold.js';

/** Units in print order, as printed. */
export interface UnitList {
  readonly names: readonly string[];
  /** The list ended in 等: there are more, unnamed. */
  readonly open: boolean;
}

/** Splits at 、 ， , ； ; and spaces, but not inside brackets: 各县（区、市） is one name. */
export function unitListOf(printed: string): UnitList {
  const whole = withoutEnd(printed);
  const closed = whole.replace(/等(?:有关|相关|市直|市级)*(?:单位|部门|地方)?$/u, '');
  const names = splitOutsideBrackets(closed).map((name) => withoutEnd(name));
  return { names: [...new Set(names.filter((name) => name !== ''))], open: closed !== whole };
}

function splitOutsideBrackets(printed: string): string[] {
  const folded = fold(printed);
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const mark = folded.charAt(at);
    if (mark === '(') depth += 1;
    if (mark === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && '、,; '.includes(mark)) {
      pieces.push(printed.slice(from, at));
      from = at + 1;
    }
  }
  return [...pieces, printed.slice(from)];
}

/** A word that can stand for a unit: it ends like one. Keeps (试行) and the like from being read as a unit. */
export function looksLikeUnit(name: string): boolean {
  return (
    name.length <= 40 &&
    /[部办室局委会院校心关团处科组联社厅署站所馆协行市县区乡镇府位门司队台工]\)?$/u.test(fold(name))
  );
}

/** 各县（区）, 市直有关部门: a group of units, which cannot give one opinion. */
export function isCollective(name: string): boolean {
  return /^各|^(?:市直|市级)?(?:有关|相关)|各(?:县|区|部门|单位)|(?:有关|相关)(?:部门|单位)/u.test(name);
}
