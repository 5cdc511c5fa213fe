import { clear } from '../approval/rewind.js';
import { liesIn, stretchIn, tokensIn } from '../approval/path/stretch.js';
import type { Graph, GraphNode } from '../graph.js';
import type { FlowId } from '../ids.js';
import { flowOf } from '../places.js';
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
  if (flowId !== undefined) leaveAlong(run, graph, token, flowId);
  else raise(run, token, 'no-branch', `Expected a way out for ${outcome}, but ${node.id} has none`, outcome);
}

/** Leaves a node by a flow. A way that begins a new round takes back every branch of the forks it leads out of. */
export function leaveAlong(run: Run, graph: Graph, token: Token, flowId: FlowId): void {
  const { opensRound, to } = flowOf(graph, flowId);
  if (opensRound) {
    const stretch = stretchIn(graph, { scopeId: token.scopeId, nodeId: to });
    const others = tokensIn(run.state, stretch).filter(({ id }) => id !== token.id);
    clear(run, others, (visit) => liesIn(run.state, stretch, visit), { cause: 'overturn', by: null });
  }
  run.take(graph, token, flowId);
}
