import { isSameKind, type Graph, type GraphNode, type NodeId } from '#libs/engine';

/** A node of the old version that the new one does not have, or has as something else. */
export interface UnmappedNode {
  readonly nodeId: NodeId;
  readonly title: string;
  /** The one new node that could be it by kind and title. */
  readonly likely: NodeId | null;
}

export interface SuggestedPlan {
  /** Nodes that are in both versions, of the same id and kind. */
  readonly nodes: Readonly<Record<NodeId, NodeId>>;
  readonly unmapped: readonly UnmappedNode[];
}

/** The plan that says itself: a node goes to its equal. What has none is listed, for somebody who knows to decide. */
export function suggestPlan(from: Graph, to: Graph): SuggestedPlan {
  const before = Object.values(from.nodes);
  const equal = before.filter((node) => isEqual(node, to.nodes[node.id]));
  const added = Object.values(to.nodes).filter((node) => !isEqual(node, from.nodes[node.id]));
  return {
    nodes: Object.fromEntries(equal.map(({ id }) => [id, id])),
    unmapped: before
      .filter((node) => !equal.includes(node))
      .map((node) => ({ nodeId: node.id, title: node.title ?? node.id, likely: likelyFor(node, added) })),
  };
}

function isEqual(node: GraphNode, other: GraphNode | undefined): boolean {
  return other !== undefined && isSameKind(node, other);
}

function likelyFor(node: GraphNode, added: readonly GraphNode[]): NodeId | null {
  const alike = added.filter((other) => isSameKind(node, other) && other.title === node.title);
  return alike.length === 1 ? (alike[0]?.id ?? null) : null;
}
