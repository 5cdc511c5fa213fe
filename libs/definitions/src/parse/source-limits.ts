import type { Finding, Position } from '../problem.js';

/**
 * Largest definition, in UTF-8 bytes. Ours are below 8 KB. The parser takes time in the square of a malformed text:
 * 256 KB of brackets kept it busy for half a minute, this much for about a second.
 */
const LARGEST_SOURCE = 64 * 1024;
/** Most lines, so that whatever is found in them can be found again in time. */
const MOST_LINES = 5000;
/** Longest line, in UTF-16 units: twice the longest expression. */
const LONGEST_LINE = 2000;
/** Deepest nesting, however it is written. Ours reach 6. */
export const DEEPEST = 20;
/** Widest indent, in columns, and most marks of lists and keys on one line: each may open a level. */
const WIDEST_INDENT = 100;
const MOST_MARKS = 64;

/**
 * What makes a text unfit to be read at all. It is looked for before the YAML parser sees the text, because the
 * parser recurses: enough brackets do not make it throw, they end the whole process.
 */
export function excessOf(source: string): Finding | undefined {
  if (Buffer.byteLength(source, 'utf8') > LARGEST_SOURCE) {
    return excess({ line: 1, column: 1 }, '文件太大，不像是手写的文件。', '不超过64KB');
  }
  const lines = source.split('\n');
  if (lines.length > MOST_LINES)
    return excess({ line: MOST_LINES, column: 1 }, '行数太多，不像是手写的文件。', `不超过${MOST_LINES}行`);
  let brackets = 0;
  for (const [index, line] of lines.entries()) {
    const at = { line: index + 1, column: 1 };
    if (line.length > LONGEST_LINE) return excess(at, '这一行太长。', `不超过${LONGEST_LINE}个字`);
    brackets = deepest(line, brackets);
    if (brackets > DEEPEST || opensTooMany(line)) return tooDeep(at);
  }
  return undefined;
}

/**
 * Brackets still open at the end of a line, or too many where there were ever too many. Brackets in quotes and
 * comments count too: a text that leaves twenty of those open is not one of ours either.
 */
function deepest(line: string, open: number): number {
  for (const sign of line) {
    if (sign === '[' || sign === '{') open += 1;
    if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    if (open > DEEPEST) return open;
  }
  return open;
}

function opensTooMany(line: string): boolean {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const marks = line.match(/[-?:](?=\s|$)|[&!*]\S*\s/g)?.length ?? 0;
  return indent > WIDEST_INDENT || marks > MOST_MARKS;
}

export function tooDeep(at: Position): Finding {
  return excess(at, '嵌套太深，不像是手写的文件。', `不超过${DEEPEST}层`);
}

function excess({ line, column }: Position, message: string, expected: string): Finding {
  return { line, column, severity: 'error', rule: 'size', message, expected };
}
