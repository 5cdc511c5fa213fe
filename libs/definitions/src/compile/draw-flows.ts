import type { FlowId, NodeId } from '#libs/engine';
import { childOf, entriesOf, type Entry, type SyntaxNode } from '../parse/syntax-tree.js';
import type { Position } from '../problem.js';
import { suggestion } from '../parse/nearest-word.js';
import { asNodeId, knownName, report, type Compilation } from './compilation.js';

/** Draws one arrow. An arrow to nowhere is reported and not drawn. */
export function drawFlow(
  bench: Compilation,
  from: NodeId,
  name: string,
  target: SyntaxNode | undefined,
): FlowId | undefined {
  const to = knownName(bench, target?.kind === 'map' ? childOf(target, 'to') : target, bench.steps, '环节');
  if (to === undefined) return undefined;
  const id = `${from}.${name}` as FlowId;
  bench.flows.set(id, { id, from, to: asNodeId(to), name, opensRound: target?.kind === 'map' });
  return id;
}

/** One arrow per outcome, in the order written. Every outcome must have one; those in `optional` may; no others. */
export function drawOutcomes(
  bench: Compilation,
  from: NodeId,
  step: Entry,
  outcomes: readonly string[],
  optional: readonly string[] = [],
): Readonly<Record<string, FlowId>> {
  const written = entriesOf(childOf(step.value, 'then'));
  for (const outcome of outcomes) {
    if (!written.some(({ key }) => key === outcome)) nowhere(bench, step.keyAt, from, outcome);
  }
  return Object.fromEntries(
    written.flatMap(({ key, keyAt, value }): [string, FlowId][] => {
      const possible = [...outcomes, ...optional];
      if (!possible.includes(key)) unlisted(bench, keyAt, key, possible);
      const flow = drawFlow(bench, from, key, value);
      return flow === undefined ? [] : [[key, flow]];
    }),
  );
}

function nowhere(bench: Compilation, at: Position, step: string, outcome: string): void {
  const message = `环节“${step}”的结果“${outcome}”没有去向。`;
  report(bench, at, 'outcome-leads-nowhere', message, `then: { ${outcome}: 下一个环节 }`);
}

function unlisted(bench: Compilation, at: Position, outcome: string, outcomes: readonly string[]): void {
  const message = `这个环节不会有结果“${outcome}”。`;
  report(bench, at, 'unknown-outcome', message, suggestion(outcome, outcomes));
}
