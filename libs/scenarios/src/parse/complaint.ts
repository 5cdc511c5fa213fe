import type { Finding, Position } from '#libs/definitions';

/** Something wrong with a scenario, with what would be right. */
export function complaint(at: Position, rule: string, message: string, expected = ''): Finding {
  return { line: at.line, column: at.column, severity: 'error', rule, message, expected };
}
