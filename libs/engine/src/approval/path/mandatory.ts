import type { Graph, GraphNode } from '../../graph.js';

/** Whether nobody gets over a node alone: a mandatory step, or a called workflow that has one. */
export function isMandatory(graph: Graph, node: GraphNode): boolean {
  if (node.kind === 'approval-step') return node.mandatory;
  if (node.kind !== 'call-activity' && node.kind !== 'for-each') return false;
  const called = graph.calls[node.workflow];
  return called !== undefined && Object.values(called.nodes).some((inner) => isMandatory(called, inner));
}
