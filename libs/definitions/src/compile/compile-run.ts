import type { Expression, GraphNode, ServiceTask } from '#libs/engine';
import { suggestion } from '../parse/nearest-word.js';
import { childOf, entriesOf, numberOf, textOf, type Entry, type SyntaxNode } from '../parse/syntax-tree.js';
import { minutesOf } from '../parse/written-values.js';
import { compileExpression } from './compile-expression.js';
import { report, type Compilation } from './compilation.js';
import { drawOutcomes } from './draw-flows.js';

type Base = Pick<GraphNode, 'id' | 'title' | 'stage'>;

/** What an automatic step does where its author said nothing: 1, 2, 4 and 8 minutes between five attempts. */
const ATTEMPTS = 5;
const RETRY_AFTER_MINUTES = 1;

/** A step a worker takes. */
export function compileRun(bench: Compilation, step: Entry, base: Base): ServiceTask {
  const field = (key: string) => childOf(step.value, key);
  const action = field('run');
  const name = textOf(action) ?? '';
  if (action !== undefined && bench.actions?.includes(name) === false) {
    report(
      bench,
      action.at,
      'unknown-action',
      `没有登记叫“${name}”的动作。`,
      suggestion(name, bench.actions),
    );
  }
  return {
    ...base,
    kind: 'service-task',
    action: name,
    with: passedIn(bench, field('with')),
    attempts: numberOf(field('attempts')) ?? ATTEMPTS,
    retryAfterMinutes: minutesOf(textOf(field('retry-after'))) ?? RETRY_AFTER_MINUTES,
    outcomes: drawOutcomes(bench, base.id, step, ['done']),
  };
}

/** What `with` hands over, by name: expressions, or what is written as it is. `local` are names known here alone. */
export function passedIn(
  bench: Compilation,
  node: SyntaxNode | undefined,
  local: readonly string[] = [],
): Readonly<Record<string, Expression>> {
  return Object.fromEntries(
    entriesOf(node).map(({ key, value }): [string, Expression] => {
      const isExpression = textOf(value)?.startsWith('=') ?? value.kind !== 'scalar';
      if (value.kind === 'scalar' && !isExpression) return [key, { op: 'literal', value: value.value }];
      return [key, compileExpression(bench, value, local)];
    }),
  );
}
