import type { CallActivity, ForEach, Graph, GraphNode } from '#libs/engine';
import { childOf, entriesOf, textOf, type Entry } from '../parse/syntax-tree.js';
import { compileExpression } from './compile-expression.js';
import { passedIn } from './compile-run.js';
import { report, type Compilation } from './compilation.js';
import { drawOutcomes } from './draw-flows.js';

type Base = Pick<GraphNode, 'id' | 'title' | 'stage'>;

/** A call of another workflow, pinned to the version in force now. Every end inside it needs an arrow here. */
export function compileCall(bench: Compilation, step: Entry, base: Base): CallActivity {
  const { workflow, called } = calledBy(bench, step);
  const written = entriesOf(childOf(step.value, 'then')).map(({ key }) => key);
  const outcomes = drawOutcomes(bench, base.id, step, called === undefined ? written : endsOf(called));
  const passed = passedIn(bench, childOf(step.value, 'with'));
  return { ...base, kind: 'call-activity', workflow, with: passed, outcomes };
}

/** A call for each item of a list. */
export function compileForEach(bench: Compilation, step: Entry, base: Base): ForEach {
  const field = (key: string) => childOf(step.value, key);
  const { workflow } = calledBy(bench, step);
  const until = field('until');
  return {
    ...base,
    kind: 'for-each',
    over: compileExpression(bench, field('for-each')),
    as: textOf(field('as')) ?? '',
    workflow,
    with: passedIn(bench, field('with')),
    order: textOf(field('order')) === 'sequence' ? 'sequence' : 'parallel',
    until:
      until === undefined ? null : compileExpression(bench, until, ['total', 'active', 'completed', 'ended']),
    outcomes: drawOutcomes(bench, base.id, step, until === undefined ? ['done'] : ['done', 'enough']),
  };
}

function calledBy(bench: Compilation, step: Entry): { workflow: string; called: Graph | undefined } {
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
  return { workflow, called };
}

/** The names of a workflow's ends, each once. */
export function endsOf(graph: Graph): readonly string[] {
  const ends = Object.values(graph.nodes).flatMap((node) =>
    node.kind === 'end-event' ? [node.outcome] : [],
  );
  return [...new Set(ends)];
}
