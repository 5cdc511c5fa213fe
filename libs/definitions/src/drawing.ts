import type { Flow, Graph, NodeId } from '#libs/engine';

/** What a diagram needs besides the graph: columns from left to right, and which arrows run back. */
export interface Drawing {
  /** The nodes of each column, in the order the author wrote them. */
  readonly columns: readonly (readonly NodeId[])[];
  /** Arrows that lead to an earlier column, or stay in one; drawn apart from those that go forward. */
  readonly back: readonly Flow[];
}

/** A node stands one column after the first that leads to it, so the straight way reads from left to right. */
export function drawingOf(graph: Graph): Drawing {
  const flows = Object.values(graph.flows);
  const columns: NodeId[][] = [[graph.start]];
  const columnOf = new Map<NodeId, number>([[graph.start, 0]]);
  for (let column = 0; column < columns.length; column += 1) {
    const here = new Set(columns[column]);
    const next = flows.filter(({ from, to }) => here.has(from) && !columnOf.has(to)).map(({ to }) => to);
    for (const node of next) columnOf.set(node, column + 1);
    if (next.length > 0) columns.push([...new Set(next)]);
  }
  const isBack = ({ from, to }: Flow) => (columnOf.get(to) ?? 0) <= (columnOf.get(from) ?? 0);
  return { columns, back: flows.filter(isBack) };
}
