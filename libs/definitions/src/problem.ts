/** Where something stands in a definition. Both count from 1; a column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** One thing that is wrong with a definition, in words for the clerk who wrote it. */
export interface Finding extends Position {
  readonly severity: Severity;
  /** Stable name of what was checked: `yaml`, `shape`, `unknown-name`, or the name of a lint rule. */
  readonly rule: string;
  /** What is wrong: one Chinese sentence. */
  readonly message: string;
  /** What would be right. Empty when the message says it already. */
  readonly expected: string;
}

/** A finding together with the file it is in. */
export interface Problem extends Finding {
  readonly file: string;
}

/** `file:line:column`, as compilers print it, so that terminals and editors can jump there. */
export function formatProblem({ file, line, column, severity, rule, message, expected }: Problem): string {
  const mark = severity === 'error' ? '错误' : '提醒';
  const hint = expected === '' ? '' : `应为：${expected}。`;
  return `${file}:${line}:${column} ${mark} ${message}${hint} [${rule}]`;
}

/** Errors and warnings together, from the top of the file to its end, each once. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map((finding) => [Object.values(finding).join('\n'), finding]));
  return [...once.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
