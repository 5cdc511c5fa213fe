import type { ImportedBody } from '../plan-import.js';
import { looksLikeUnit } from '../printed/unit-list.js';
import type { Quoted } from './printed-plan.js';
import type { TextLine } from './text-lines.js';

const group = /(?:[\u4e00-\u9fff]{2,24})(?:领导小组|专项小组|工作专班)/gu;
const committee = /在((?:省|市|州|县|区|旗)委)的?(?:统一|坚强|集中)?领导下/u;

/** Bodies the plan puts above its units: the committee, leading groups, the special group. Each once. */
export function bodiesIn(lines: readonly TextLine[]): ImportedBody[] {
  const found = new Map<string, ImportedBody>();
  for (const { line, folded } of lines) {
    const top = committee.exec(folded)?.[1];
    if (top !== undefined && !found.has(top)) found.set(top, { name: top, kind: 'committee', line });
    for (const [run] of folded.matchAll(group)) {
      for (const name of run.split(/(?<=小组)[和与及]/u).map(withoutLeadIn)) {
        const kind = name.endsWith('领导小组') ? 'leading-group' : 'special-group';
        if (isName(name) && !found.has(name)) found.set(name, { name, kind, line });
      }
    }
  }
  return [...found.values()];
}

/** 成立市委…领导小组, 由市委…领导小组: the words before the name do not belong to it. */
function withoutLeadIn(run: string): string {
  return run.replace(/^.*?(?:成立|组建|设立|报告|报请|[由向经报在])(?=[省市州县区党])/u, '');
}

/** 专项小组 alone, or a clause that merely ends with such a word, names no body. */
function isName(name: string): boolean {
  return name.length >= 8 && name.length <= 24 && !/负责|报告|成立|组建|设立|单位|[要由向对]/u.test(name);
}

/** Where supervision is set up, and the unit that does it if one is named. */
export function supervisionIn(lines: readonly TextLine[]): Quoted & { unit: string | null } {
  for (const { folded } of lines) {
    const unit = /(?:督查单位:|由)([\u4e00-\u9fff“”"]{2,16}?)(?:[。,;]|负责督查|组织督查|牵头督查|$)/u.exec(
      folded,
    )?.[1];
    if (unit !== undefined && folded.includes('督查') && looksLikeUnit(unit)) {
      return { ...quoteOf(lines, unit), unit };
    }
  }
  const words = ['建立督查机制', '督查机制', '跟踪督查', '督查'].find((each) =>
    lines.some(({ folded }) => folded.includes(each)),
  );
  return words === undefined ? { line: 1, quote: '', unit: null } : { ...quoteOf(lines, words), unit: null };
}

function quoteOf(lines: readonly TextLine[], words: string): Quoted {
  const line = lines.findLast(({ folded }) => folded.includes(words));
  return { line: line?.line ?? 1, quote: words };
}
