interface Step {
  id: string;
  title: string;
}

/** The steps of a graph at which an instance may stand, in their order. */
export function stepsOf(graph: object): Step[] {
  const nodes: unknown = 'nodes' in graph ? graph.nodes : {};
  if (typeof nodes !== 'object' || nodes === null) return [];
  return Object.entries(nodes).flatMap(([id, node]: [string, unknown]) =>
    typeof node === 'object' && node !== null && 'title' in node && typeof node.title === 'string'
      ? [{ id, title: node.title }]
      : [],
  );
}
