import { numberOf } from '../printed/chinese-number.js';
import { fold } from '../printed/fold.js';

/** A line of the file: as printed, and folded for matching. Both have the same length. */
export interface TextLine {
  readonly line: number;
  readonly printed: string;
  readonly folded: string;
}

/** Rank of a numbering style: 一、 1 · (一) 2 · 1. 3 · (1) 4 · ① 5. */
export interface Label {
  readonly rank: number;
  readonly printed: string;
  readonly number: number | null;
  readonly length: number;
}

const styles: readonly (readonly [RegExp, number])[] = [
  [/^([一二三四五六七八九十]{1,3})、/, 1],
  [/^\(([一二三四五六七八九十]{1,3})\)/, 2],
  [/^(\d{1,3}) ?[.、](?!\d)/, 3],
  [/^\((\d{1,3})\)/, 4],
  [/^([①-⑳])/, 5],
];

/** Longer lines are prose gone wrong; matching them would cost time and find nothing. */
const longestLine = 20_000;

/** Lines that hold something, numbered as in the file from 1. */
export function textLines(text: string): TextLine[] {
  return text.split(/\r\n|[\n\r\f\u2028\u2029]/).flatMap((whole, index) => {
    const printed = whole.trim().slice(0, longestLine);
    return printed === '' ? [] : [{ line: index + 1, printed, folded: fold(printed) }];
  });
}

/** The number a line begins with, if any. */
export function labelOf({ printed, folded }: TextLine): Label | null {
  for (const [style, rank] of styles) {
    const found = style.exec(folded);
    if (!found) continue;
    const length = found[0].length;
    const mark = found[1] ?? '';
    const number = rank === 5 ? mark.charCodeAt(0) - 0x2460 + 1 : numberOf(mark);
    return { rank, printed: printed.slice(0, length).trim(), number, length };
  }
  return null;
}

const leadWord = '(?<lead>牵头(?:责任)?(?:单位|部门)|主办(?:单位|部门)|责任(?:单位|部门))';
const participantWord = '(?:参加|参与|配合|协办|协同|协助)(?:单位|部门)';
const unitLabel = new RegExp(`(?<=^|[;。. ])(?:${leadWord}|${participantWord})(?: ?:| )`, 'g');

/** 牵头单位：…；参加单位：… gives two entries. A line that begins otherwise gives none. */
export function unitEntries({
  printed,
  folded,
}: TextLine): { role: 'lead' | 'participant'; names: string }[] {
  const found = [...folded.matchAll(unitLabel)];
  if (found[0]?.index !== 0) return [];
  return found.map((entry, at) => ({
    role: entry.groups?.['lead'] === undefined ? 'participant' : 'lead',
    names: printed.slice(entry.index + entry[0].length, found[at + 1]?.index),
  }));
}

const resultHeading = /^(?:主要|改革|工作|预期)?成果(?:形式|形成|清单|名称|[及和])[^:。;()]{0,16}(?::|$)/;

/** Offset where the words after 成果形式和时间进度： begin; `null` when the line is no such heading. */
export function resultHeadingEnd({ folded }: TextLine): number | null {
  const found = resultHeading.exec(folded);
  return found ? found[0].length : null;
}
