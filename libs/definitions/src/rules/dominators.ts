import type { Graph, GraphNode, NodeId } from '#libs/engine';
import { arrowsAhead, flowsAhead, type Arrows } from './structure.js';

/**
 * Which nodes every way from the start leads over. The nearest node that two places have in common tells how they
 * came to be two: by a choice, so that only one of them is ever reached, or by a fork, so that both are.
 */
export class Dominators {
  private readonly order = new Map<NodeId, number>();
  private readonly nearest = new Map<NodeId, NodeId>();

  constructor(graph: Graph) {
    const sequence = fromTheStart(graph, arrowsAhead(graph));
    sequence.forEach((node, index) => this.order.set(node, index));
    this.nearest.set(graph.start, graph.start);
    const before = new Map<NodeId, NodeId[]>();
    for (const { from, to } of flowsAhead(graph)) before.set(to, [...(before.get(to) ?? []), from]);
    while (this.refine(sequence.slice(1), before));
  }

  /** Whether every way to `later` leads over `earlier`, which may be the same. */
  dominates(earlier: NodeId, later: NodeId): boolean {
    for (let node: NodeId | undefined = later; node !== undefined; node = this.above(node)) {
      if (node === earlier) return true;
    }
    return false;
  }

  /** The last node that every way to either leads over. */
  common(one: NodeId, other: NodeId): NodeId {
    // What cannot be reached has nothing in common with anything.
    if (!this.order.has(one)) return other;
    if (!this.order.has(other)) return one;
    let [a, b] = [one, other];
    while (a !== b) {
      if (this.placeOf(a) > this.placeOf(b)) a = this.nearest.get(a) ?? b;
      else b = this.nearest.get(b) ?? a;
    }
    return a;
  }

  private above(node: NodeId): NodeId | undefined {
    const above = this.nearest.get(node);
    return above === node ? undefined : above;
  }

  /** One pass of the method of Cooper, Harvey and Kennedy. Tells whether anything changed. */
  private refine(sequence: readonly NodeId[], before: ReadonlyMap<NodeId, readonly NodeId[]>): boolean {
    let changed = false;
    for (const node of sequence) {
      const known = (before.get(node) ?? []).filter((one) => this.nearest.has(one));
      const found = known.reduce((one, other) => this.common(one, other));
      if (this.nearest.get(node) !== found) {
        this.nearest.set(node, found);
        changed = true;
      }
    }
    return changed;
  }

  private placeOf(node: NodeId): number {
    return this.order.get(node) ?? 0;
  }
}

/** A node that gives a token to several arrows at once. */
export function isFork(node: GraphNode | undefined): boolean {
  if (node?.kind === 'parallel-gateway') return node.outgoing.length > 1;
  return node?.kind === 'inclusive-gateway' && node.branches.length > 1;
}

/** A node where branches are waited for. */
export function isJoin(node: GraphNode | undefined): boolean {
  return (node?.kind === 'parallel-gateway' || node?.kind === 'inclusive-gateway') && !isFork(node);
}

/** Every node that can be reached, each before those that only come after it. */
function fromTheStart(graph: Graph, after: Arrows): readonly NodeId[] {
  const seen = new Set<NodeId>([graph.start]);
  const left: NodeId[] = [];
  const open: { readonly node: NodeId; readonly next: NodeId[] }[] = [
    { node: graph.start, next: [...(after.get(graph.start) ?? [])] },
  ];
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const to = at.next.pop();
    if (to === undefined) {
      left.push(at.node);
      open.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      open.push({ node: to, next: [...(after.get(to) ?? [])] });
    }
  }
  return left.reverse();
}
