import type { YearlyCommitment } from '../plan-import.js';
import { actionVerbOf } from '../derive/action-verb.js';
import { fold } from '../printed/fold.js';

const yearly =
  /每年[^。;,]{0,60}?(\d{1,9})(?:名|人|个|家|项|次|场|批|篇|件|期|万元|亿元|%)(?:左右|以上|以内)?[^。;,]{0,40}/g;

/** 每年选派300名…: a number promised for every year, with no deliverable of its own. */
export function commitmentsIn(printed: string, line: number): Omit<YearlyCommitment, 'taskCode'>[] {
  return [...fold(printed).matchAll(yearly)].map((found) => ({
    quote: printed.slice(found.index, found.index + found[0].length),
    perYear: Number(found[1]),
    line,
  }));
}

const shortestAlias = 6;
const longestAlias = 20;

/** The title's object where the narrative prints the same characters in another order: 结构功能模型, 功能结构模型. */
export function searchAliasIn(narrative: string, title: string): string[] {
  const object = title.slice(actionVerbOf(title)?.length ?? 0);
  if (object.length < shortestAlias || object.length > longestAlias) return [];
  const letters = sorted(object);
  for (let at = 0; at + object.length <= narrative.length; at += 1) {
    const window = narrative.slice(at, at + object.length);
    if (window === object) return [];
    if (sorted(window) === letters) return [window];
  }
  return [];
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
