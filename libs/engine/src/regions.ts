import type { Flow, Graph, GraphNode } from './graph.js';
import type { FlowId, NodeId } from './ids.js';
import type { Token } from './state.js';

/** One branch of a fork: the flow by which the fork gives it its token. */
export interface Branch {
  readonly fork: NodeId;
  readonly flow: FlowId;
}

/** The branches a place lies in, the outermost first. Empty: outside every fork. */
export type Branches = readonly Branch[];

interface Regions {
  readonly outgoing: ReadonlyMap<NodeId, readonly Flow[]>;
  readonly incoming: ReadonlyMap<NodeId, number>;
  readonly branches: ReadonlyMap<NodeId, Branches>;
}

/** A graph never changes, so its regions are found once. */
const found = new WeakMap<Graph, Regions>();

/**
 * The branches a node lies in. It lies in a branch when it can be reached through this branch of the fork and in no
 * other way: what several branches lead to, a join and all behind it, is outside.
 */
export function branchesOf(graph: Graph, nodeId: NodeId): Branches {
  return regionsOf(graph).branches.get(nodeId) ?? [];
}

/** The branches a flow lies in: those of the node it leaves, and its own where that node is a fork. */
export function branchesOfFlow(graph: Graph, { id, from }: Flow): Branches {
  const node = graph.nodes[from];
  const around = branchesOf(graph, from);
  return node !== undefined && isFork(node) ? [...around, { fork: from, flow: id }] : around;
}

/** Where a token stands. One that waits at a join still belongs to the branch it came by. */
export function branchesOfToken(graph: Graph, { nodeId, via }: Pick<Token, 'nodeId' | 'via'>): Branches {
  const flow = via === null ? undefined : graph.flows[via];
  const waitsAtJoin = (regionsOf(graph).incoming.get(nodeId) ?? 0) > 1 && isGateway(graph.nodes[nodeId]);
  return waitsAtJoin && flow !== undefined ? branchesOfFlow(graph, flow) : branchesOf(graph, nodeId);
}

/** Whether a place lies in these branches, or further inside. */
export function isWithin(place: Branches, around: Branches): boolean {
  return depthInCommon(place, around) === around.length;
}

/**
 * Whether two places lie in different branches of one fork, so that neither comes before the other. Branches of forks
 * that follow each other are not apart.
 */
export function areApart(one: Branches, other: Branches): boolean {
  const depth = depthInCommon(one, other);
  return one[depth] !== undefined && one[depth].fork === other[depth]?.fork;
}

/** How many branches two places lie in together, from the outermost inwards. */
export function depthInCommon(one: Branches, other: Branches): number {
  const differs = one.findIndex(
    ({ fork, flow }, depth) => other[depth]?.fork !== fork || other[depth].flow !== flow,
  );
  return differs === -1 ? one.length : differs;
}

/**
 * Whether a node lies ahead of another, without passing the one named. Ways that open a new round lead back, not
 * ahead.
 */
export function leadsTo(graph: Graph, from: NodeId, to: NodeId, past: NodeId | null = null): boolean {
  return reachable(regionsOf(graph).outgoing, waysAhead(graph, from), past === null ? [] : [past]).has(to);
}

/** The nodes on some way from one node to another, neither of them included. */
export function nodesBetween(graph: Graph, from: NodeId, to: NodeId): readonly NodeId[] {
  const { outgoing } = regionsOf(graph);
  const ahead = reachable(outgoing, waysAhead(graph, from), [from, to]);
  return [...ahead].filter((id) => reachable(outgoing, waysAhead(graph, id), [from]).has(to));
}

/** The flows that leave the branches of a fork for the join behind it. */
export function flowsIntoJoin(graph: Graph, fork: NodeId): readonly Flow[] {
  const depth = branchesOf(graph, fork).length;
  return Object.values(graph.flows).filter((flow) => {
    const target = graph.nodes[flow.to];
    return (
      target?.kind === 'parallel-gateway' &&
      target.incoming.length > 1 &&
      branchesOfFlow(graph, flow)[depth]?.fork === fork &&
      branchesOf(graph, flow.to)[depth]?.fork !== fork
    );
  });
}

function isFork(node: GraphNode): boolean {
  if (node.kind === 'parallel-gateway') return node.outgoing.length > 1;
  return node.kind === 'inclusive-gateway' && node.branches.length > 1;
}

function isGateway(node: GraphNode | undefined): boolean {
  return node?.kind === 'parallel-gateway' || node?.kind === 'inclusive-gateway';
}

function waysAhead(graph: Graph, from: NodeId): readonly NodeId[] {
  return (regionsOf(graph).outgoing.get(from) ?? []).map(({ to }) => to);
}

function regionsOf(graph: Graph): Regions {
  const known = found.get(graph);
  if (known !== undefined) return known;
  const flows = Object.values(graph.flows).filter(({ opensRound }) => !opensRound);
  const outgoing = new Map<NodeId, Flow[]>();
  const incoming = new Map<NodeId, number>();
  for (const flow of flows) {
    outgoing.set(flow.from, [...(outgoing.get(flow.from) ?? []), flow]);
    incoming.set(flow.to, (incoming.get(flow.to) ?? 0) + 1);
  }
  const regions = { outgoing, incoming, branches: findBranches(graph, outgoing) };
  found.set(graph, regions);
  return regions;
}

/** Every branch of every fork with its nodes, then turned round: by node, the larger branches first. */
function findBranches(
  graph: Graph,
  outgoing: ReadonlyMap<NodeId, readonly Flow[]>,
): ReadonlyMap<NodeId, Branches> {
  const holding = new Map<NodeId, { readonly branch: Branch; readonly size: number }[]>();
  for (const fork of Object.values(graph.nodes).filter(isFork)) {
    const ways = outgoing.get(fork.id) ?? [];
    const reached = ways.map(({ to }) => reachable(outgoing, [to], [fork.id]));
    const elsewhere = reachable(outgoing, [graph.start], [fork.id]);
    ways.forEach((way, index) => {
      const inside = [...(reached[index] ?? [])].filter(
        (id) => !elsewhere.has(id) && reached.every((nodes, other) => other === index || !nodes.has(id)),
      );
      const branch = { fork: fork.id, flow: way.id };
      for (const id of inside) holding.set(id, [...(holding.get(id) ?? []), { branch, size: inside.length }]);
    });
  }
  return new Map(
    [...holding].map(([id, branches]) => [
      id,
      branches.sort((one, other) => other.size - one.size).map(({ branch }) => branch),
    ]),
  );
}

function reachable(
  outgoing: ReadonlyMap<NodeId, readonly Flow[]>,
  starts: readonly NodeId[],
  avoiding: readonly NodeId[],
): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>();
  const open = starts.filter((id) => !avoiding.includes(id));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const { to } of outgoing.get(id) ?? []) if (!avoiding.includes(to)) open.push(to);
  }
  return reached;
}
