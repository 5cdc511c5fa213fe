import type { ExclusiveGateway, Flow, FlowId, GraphNode, NodeId } from '#libs/engine';
import type { Compilation } from './compilation.js';

/**
 * Tells gateways which arrows lead to them, once all are drawn. A fork several arrows lead to gets a merge in front:
 * in the language only `join` waits, but the engine's AND waits for every arrow.
 */
export function connectGateways(
  bench: Compilation,
  nodes: readonly GraphNode[],
  joins: ReadonlySet<NodeId>,
): readonly GraphNode[] {
  return nodes.flatMap((node): readonly GraphNode[] => {
    if (node.kind !== 'parallel-gateway' && node.kind !== 'inclusive-gateway') return [node];
    const incoming = [...bench.flows.values()].filter(({ to }) => to === node.id);
    if (joins.has(node.id) || incoming.length < 2) {
      return [{ ...node, incoming: incoming.map(({ id }) => id) }];
    }
    const merge = mergeBefore(bench, node, incoming);
    return [merge, { ...node, incoming: merge.branches.map(({ then }) => then) }];
  });
}

/** A gateway nobody sees: whichever token comes goes on at once. */
function mergeBefore(bench: Compilation, fork: GraphNode, incoming: readonly Flow[]): ExclusiveGateway {
  const id = `${fork.id}.merge` as NodeId;
  const then = `${id}.else` as FlowId;
  for (const flow of incoming) bench.flows.set(flow.id, { ...flow, to: id });
  bench.flows.set(then, { id: then, from: id, to: fork.id, name: 'else', opensRound: false });
  return { id, title: fork.title, stage: null, kind: 'exclusive-gateway', branches: [{ if: null, then }] };
}
