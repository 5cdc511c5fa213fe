import type { CallActivity, Expression, Graph } from '#libs/engine';
import { childOf, entriesOf, textOf, type Entry } from '../parse/syntax-tree.js';
import { compileExpression } from './compile-expression.js';
import { report, type Compilation } from './compilation.js';
import { drawOutcomes } from './draw-flows.js';

type Base = Pick<CallActivity, 'id' | 'title' | 'stage'>;

/** A call of another workflow, pinned to the version in force now. Every end inside it needs an arrow here. */
export function compileCall(bench: Compilation, step: Entry, base: Base): CallActivity {
  const name = childOf(step.value, 'call');
  const workflow = textOf(name) ?? '';
  const called = bench.resolveCall(workflow);
  if (called !== undefined) bench.calls.set(workflow, called);
  else if (name !== undefined) {
    report(
      bench,
      name.at,
      'unknown-workflow',
      `没有叫“${workflow}”的流程。`,
      '已经发布或在同一文件夹里的流程',
    );
  }
  const passed = entriesOf(childOf(step.value, 'with')).map(({ key, value }): [string, Expression] => [
    key,
    compileExpression(bench, value),
  ]);
  const written = entriesOf(childOf(step.value, 'then')).map(({ key }) => key);
  const outcomes = drawOutcomes(bench, base.id, step, called === undefined ? written : endsOf(called));
  return { ...base, kind: 'call-activity', workflow, with: Object.fromEntries(passed), outcomes };
}

/** The names of a workflow's ends, each once. */
function endsOf(graph: Graph): readonly string[] {
  const ends = Object.values(graph.nodes).flatMap((node) =>
    node.kind === 'end-event' ? [node.outcome] : [],
  );
  return [...new Set(ends)];
}
