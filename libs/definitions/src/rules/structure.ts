import type {
  ApprovalStep,
  CallActivity,
  ExclusiveGateway,
  Flow,
  ForEach,
  Graph,
  InclusiveGateway,
  NodeId,
  ParallelGateway,
  PartyName,
  PartyRule,
  WaitEvent,
} from '#libs/engine';

/** Which nodes can come next after each node. */
export type Arrows = ReadonlyMap<NodeId, readonly NodeId[]>;

export function nodesOf(graph: Graph) {
  return Object.values(graph.nodes);
}

export function humanSteps(graph: Graph): readonly ApprovalStep[] {
  return nodesOf(graph).filter((node) => node.kind === 'approval-step');
}

/** Nodes with conditions on their branches. */
export function gatewaysOf(graph: Graph): readonly (ExclusiveGateway | InclusiveGateway)[] {
  return nodesOf(graph).filter(
    (node) => node.kind === 'exclusive-gateway' || node.kind === 'inclusive-gateway',
  );
}

/** Nodes where ways part for all, or meet again. */
export function forksAndJoins(graph: Graph): readonly (ParallelGateway | InclusiveGateway)[] {
  return nodesOf(graph).filter(
    (node) => node.kind === 'parallel-gateway' || node.kind === 'inclusive-gateway',
  );
}

export function loopsOf(graph: Graph): readonly ForEach[] {
  return nodesOf(graph).filter((node) => node.kind === 'for-each');
}

/** A gateway the compiler put before a fork is written nowhere: what concerns it is shown at the fork. */
export function writtenAs(id: NodeId): string {
  return id.replace(/\.merge$/, '');
}

export function waitsOf(graph: Graph): readonly WaitEvent[] {
  return nodesOf(graph).filter((node) => node.kind === 'wait-event');
}

export function callsIn(graph: Graph): readonly CallActivity[] {
  return nodesOf(graph).filter((node) => node.kind === 'call-activity');
}

/** The party whose people another one is found from. */
export function sourceOf(rule: PartyRule | undefined): PartyName | null {
  if (rule?.kind === 'superior') return rule.of;
  return rule?.kind === 'picked' ? rule.among : null;
}

/** The arrows as drawn. */
export function arrowsOf(graph: Graph): Arrows {
  return grouped(Object.values(graph.flows).map(({ from, to }) => [from, to]));
}

/** The arrows of one round: an arrow that opens a new one takes everything with it. */
export function flowsAhead(graph: Graph): readonly Flow[] {
  return Object.values(graph.flows).filter(({ opensRound }) => !opensRound);
}

export function arrowsAhead(graph: Graph): Arrows {
  return grouped(flowsAhead(graph).map(({ from, to }) => [from, to]));
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

/** Whether a node can be reached after another one without passing the fork they lie behind once more. */
export function comesAfter(graph: Graph, later: NodeId, earlier: NodeId, fork: NodeId): boolean {
  return reachableFrom([earlier], arrowsAhead(graph), (node) => node === fork).has(later);
}

/**
 * Whether `later` can only be reached after `earlier` has happened. Behind a join that waits for all of its branches,
 * whatever lies on one of them has happened.
 */
export function alwaysBefore(graph: Graph, earlier: NodeId, later: NodeId): boolean {
  if (earlier === later) return false;
  const arrows = arrowsOf(graph);
  const sources = reversed(arrows);
  const reached = new Set<NodeId>();
  const waiting = [graph.start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === earlier || reached.has(node)) continue;
    const waitsForAll = graph.nodes[node]?.kind === 'parallel-gateway';
    if (waitsForAll && !(sources.get(node) ?? []).every((from) => reached.has(from))) continue;
    reached.add(node);
    waiting.push(...(arrows.get(node) ?? []));
  }
  return !reached.has(later);
}

function grouped(pairs: readonly (readonly [NodeId, NodeId])[]): Arrows {
  const arrows = new Map<NodeId, NodeId[]>();
  for (const [from, to] of pairs) arrows.set(from, [...(arrows.get(from) ?? []), to]);
  return arrows;
}
