const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五. Whole numbers from 1 to 999. */
export function chineseNumeral(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const head = hundreds > 0 ? `${numerals[hundreds]}百` : '';
  if (tens === 0) return head + (hundreds > 0 && ones > 0 ? '零' : '') + numerals[ones];
  return `${head}${tens === 1 && hundreds === 0 ? '' : numerals[tens]}十${numerals[ones]}`;
}

const articleStart = /^第[一二三四五六七八九十百零]+条/;
const headingStart = /^(第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]+、)/;

export interface Paragraph {
  kind: 'title' | 'heading' | 'article' | 'plain';
  /** 第四条, for an article. */
  label: string | null;
  text: string;
}

/** Reads the plain text as an office document: a title line, headings, articles, and what belongs to them. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter(Boolean).map((line, index) => paragraphOf(line, index === 0));
}

/** What kind of line it is. A first line without a closing mark is the document's title. */
export function paragraphOf(line: string, first = false): Paragraph {
  const label = articleStart.exec(line)?.[0] ?? null;
  if (label) return { kind: 'article', label, text: line.slice(label.length).trimStart() };
  if (headingStart.test(line)) return { kind: 'heading', label: null, text: line };
  if (first && line.length <= 50 && !/[。；：，]$/.test(line))
    return { kind: 'title', label: null, text: line };
  return { kind: 'plain', label: null, text: line };
}

/** The labels of all articles, in order. */
export const articleLabels = (text: string): string[] =>
  paragraphsOf(text).flatMap(({ label }) => (label ? [label] : []));
