import type { Graph, GraphNode } from '../graph.js';
import type { FlowId } from '../ids.js';
import type { Run } from '../run.js';
import type { Token } from '../state.js';
import { raise } from './raise.js';

/** A token about to leave a node that has several ways out, each named by its outcome. */
interface Leaving {
  readonly graph: Graph;
  readonly node: Extract<GraphNode, { readonly outcomes: Readonly<Record<string, FlowId>> }>;
  readonly token: Token;
}

/** Leaves a node by the flow of an outcome. A way that was never drawn is an operator's task, not a guess. */
export function leaveBy(run: Run, { graph, node, token }: Leaving, outcome: string): void {
  const flowId: FlowId | undefined = node.outcomes[outcome];
  if (flowId !== undefined) run.take(graph, token, flowId);
  else raise(run, token, 'no-branch', `Expected a way out for ${outcome}, but ${node.id} has none`, outcome);
}
