import type { CallActivity, Expression, ForEach, Graph, GraphNode } from '#libs/engine';
import { pathsOf } from '../parse/expression/parse-expression.js';
import { suggestion } from '../parse/nearest-word.js';
import { childOf, entriesOf, textOf, type Entry, type SyntaxNode } from '../parse/syntax-tree.js';
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
  const { workflow, called } = calledBy(bench, step);
  const as = textOf(field('as')) ?? '';
  return {
    ...base,
    kind: 'for-each',
    over: compileExpression(bench, field('for-each')),
    as,
    workflow,
    with: passedIn(bench, field('with'), [as]),
    order: textOf(field('order')) === 'sequence' ? 'sequence' : 'parallel',
    until: untilOf(bench, field('until'), called),
    outcomes: drawOutcomes(
      bench,
      base.id,
      step,
      field('until') === undefined ? ['done'] : ['done', 'enough'],
    ),
  };
}

/** Reads how many items there are, run, are through, and came to which end. */
function untilOf(
  bench: Compilation,
  node: SyntaxNode | undefined,
  called: Graph | undefined,
): Expression | null {
  if (node === undefined) return null;
  const until = compileExpression(bench, node, ['total', 'active', 'completed', 'ended']);
  const ends = called === undefined ? [] : endsOf(called);
  for (const [root, end] of pathsOf(until)) {
    if (root !== 'ended' || end === undefined || called === undefined || ends.includes(end)) continue;
    report(bench, node.at, 'unknown-data', `被调用的流程没有叫“${end}”的结束。`, suggestion(end, ends));
  }
  return until;
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
function endsOf(graph: Graph): readonly string[] {
  const ends = Object.values(graph.nodes).flatMap((node) =>
    node.kind === 'end-event' ? [node.outcome] : [],
  );
  return [...new Set(ends)];
}
