import type { ApprovalStep, CallActivity, ExclusiveGateway, Graph, NodeId, WaitEvent } from '#libs/engine';

/** Which nodes can come next after each node. */
export type Arrows = ReadonlyMap<NodeId, readonly NodeId[]>;

export function nodesOf(graph: Graph) {
  return Object.values(graph.nodes);
}

export function humanSteps(graph: Graph): readonly ApprovalStep[] {
  return nodesOf(graph).filter((node) => node.kind === 'approval-step');
}

export function gatewaysOf(graph: Graph): readonly ExclusiveGateway[] {
  return nodesOf(graph).filter((node) => node.kind === 'exclusive-gateway');
}

export function waitsOf(graph: Graph): readonly WaitEvent[] {
  return nodesOf(graph).filter((node) => node.kind === 'wait-event');
}

export function callsIn(graph: Graph): readonly CallActivity[] {
  return nodesOf(graph).filter((node) => node.kind === 'call-activity');
}

/** The arrows as drawn. */
export function arrowsOf(graph: Graph): Arrows {
  return grouped(Object.values(graph.flows).map(({ from, to }) => [from, to]));
}

/** The arrows as drawn, and the way back of every return. */
export function arrowsWithReturns(graph: Graph): Arrows {
  const drawn = Object.values(graph.flows).map(({ from, to }): [NodeId, NodeId] => [from, to]);
  const back = humanSteps(graph).flatMap((step) =>
    (step.return?.to ?? []).map((to): [NodeId, NodeId] => [step.id, to]),
  );
  return grouped([...drawn, ...back]);
}

export function reversed(arrows: Arrows): Arrows {
  return grouped([...arrows].flatMap(([from, targets]) => targets.map((to): [NodeId, NodeId] => [to, from])));
}

/** Everything one can come to from here, the starting points included. `closed` lets nobody through. */
export function reachableFrom(
  starts: readonly NodeId[],
  arrows: Arrows,
  closed: (node: NodeId) => boolean = () => false,
): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>();
  const waiting = starts.filter((node) => !closed(node));
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    waiting.push(...(arrows.get(node) ?? []).filter((next) => !closed(next)));
  }
  return reached;
}

/** Whether every way from the start to `later` leads over `earlier`: only then is it certain to have happened. */
export function alwaysBefore(graph: Graph, earlier: NodeId, later: NodeId): boolean {
  if (earlier === later) return false;
  return !reachableFrom([graph.start], arrowsOf(graph), (node) => node === earlier).has(later);
}

function grouped(pairs: readonly (readonly [NodeId, NodeId])[]): Arrows {
  const arrows = new Map<NodeId, NodeId[]>();
  for (const [from, to] of pairs) arrows.set(from, [...(arrows.get(from) ?? []), to]);
  return arrows;
}
