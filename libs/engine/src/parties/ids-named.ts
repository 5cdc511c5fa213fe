import { evaluate, type Names } from '../expressions/evaluate.js';
import type { Expression } from '../expressions/expression.js';
import type { Value } from '../subject.js';

/**
 * The ids a rule names. Said to be nothing (`null`, an empty list) is nobody; a value that is not there at all, or is
 * not text, leaves the rule unresolved.
 */
export function idsNamed(expression: Expression, names: Names): readonly string[] | 'unresolved' {
  const value = evaluate(expression, names);
  if (value === null) return isSaid(expression, names) ? [] : 'unresolved';
  const items = (Array.isArray(value) ? (value as readonly Value[]) : [value]).filter(
    (item) => item !== null && item !== '',
  );
  return items.every((item) => typeof item === 'string') ? items : 'unresolved';
}

/** Whether somebody said `null`, as against a name that leads nowhere or a calculation that failed. */
function isSaid(expression: Expression, names: Names): boolean {
  if (expression.op !== 'path') return expression.op === 'literal';
  let value: Value = names;
  for (const key of expression.path) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
    if (!Object.hasOwn(value, key)) return false;
    value = (value as Names)[key] ?? null;
  }
  return true;
}
