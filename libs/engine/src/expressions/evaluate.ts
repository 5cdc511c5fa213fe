import type { Value } from '../subject.js';
import type { ArithmeticOperator, ComparisonOperator, Expression, FunctionName } from './expression.js';
import { functions } from './functions.js';
import { orderOf } from './order.js';

/** What an expression may name at its top: `subject`, `answer`, the variables of a called workflow. */
export type Names = Readonly<Record<string, Value>>;

const DEEPEST = 64;
const MOST_STEPS = 10_000;

/** Counts down while a tree is walked. An expression that uses it up has no value. */
interface Budget {
  steps: number;
}

/**
 * The value of an expression. Total: what is missing, of the wrong kind, too deep or too long is `null`, and nothing
 * throws. `and`, `or` and `not` know three values: `null and false` is false, `null and true` is `null`.
 */
export function evaluate(expression: Expression, names: Names): Value {
  return valueOf(expression, names, { steps: MOST_STEPS }, 0);
}

/** The strings a value holds: itself, or those of a list. Anything else counts as none. */
export function stringsIn(value: Value): readonly string[] {
  const items = Array.isArray(value) ? (value as readonly Value[]) : [value];
  return items.filter((item): item is string => typeof item === 'string' && item !== '');
}

function valueOf(expression: Expression, names: Names, budget: Budget, depth: number): Value {
  budget.steps -= 1;
  if (budget.steps < 0 || depth > DEEPEST) return null;
  const of = (inner: Expression): Value => valueOf(inner, names, budget, depth + 1);

  switch (expression.op) {
    case 'literal':
      return expression.value;
    case 'path':
      return valueAt(expression.path, names);
    case 'list':
      return expression.items.map(of);
    case 'not':
      return negated(of(expression.of));
    case 'and':
      return conjunction(of(expression.left), of(expression.right));
    case 'or':
      return disjunction(of(expression.left), of(expression.right));
    case 'in':
      return contains(of(expression.right), of(expression.left), budget);
    case 'compare':
      return compared(expression.by, of(expression.left), of(expression.right), budget);
    case 'arithmetic':
      return calculated(expression.by, of(expression.left), of(expression.right));
    case 'call':
      return called(expression.name, expression.of.map(of), budget);
  }
}

/** A long list costs as much as a long expression. */
function called(name: FunctionName, given: readonly Value[], budget: Budget): Value {
  for (const value of given) if (Array.isArray(value)) budget.steps -= value.length;
  return budget.steps < 0 ? null : functions[name](...given);
}

function valueAt(path: readonly string[], names: Names): Value {
  let value: Value = names;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    // Own properties only: `constructor` and its like are nobody's attribute.
    if (!Object.hasOwn(value, key)) return null;
    value = (value as Names)[key] ?? null;
  }
  return value;
}

function negated(value: Value): Value {
  return typeof value === 'boolean' ? !value : null;
}

function conjunction(left: Value, right: Value): Value {
  if (left === false || right === false) return false;
  return left === true && right === true ? true : null;
}

function disjunction(left: Value, right: Value): Value {
  if (left === true || right === true) return true;
  return left === false && right === false ? false : null;
}

function contains(list: Value, item: Value, budget: Budget): Value {
  return Array.isArray(list) ? list.some((member: Value) => same(member, item, budget, 0)) : null;
}

function compared(by: ComparisonOperator, left: Value, right: Value, budget: Budget): Value {
  if (by === '=') return same(left, right, budget, 0);
  if (by === '!=') return !same(left, right, budget, 0);

  const order = orderOf(left, right);
  if (order === null) return null;
  switch (by) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function same(left: Value, right: Value, budget: Budget, depth: number): boolean {
  budget.steps -= 1;
  if (budget.steps < 0 || depth > DEEPEST) return false;
  if (left === right) return true;
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;

  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) =>
        Object.hasOwn(right, key) &&
        same((left as Names)[key] ?? null, (right as Names)[key] ?? null, budget, depth + 1),
    )
  );
}

function calculated(by: ArithmeticOperator, left: Value, right: Value): Value {
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  const results: Readonly<Record<ArithmeticOperator, number>> = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
  };
  const result = results[by];
  return Number.isFinite(result) ? result : null;
}
