import type { Graph, NodeId } from '#libs/engine';
import { Dominators, isFork } from './dominators.js';
import type { Remark, Rule } from './rule.js';
import { comesAfter, flowsAhead, forksAndJoins, nodesOf, writtenAs } from './structure.js';

/** What branches lead to without a join happens once for each of them. */
export const mergeWithoutJoin: Rule = {
  name: 'merge-without-join',
  severity: 'error',
  check: (graph) => {
    const joins = new Set(forksAndJoins(graph).map(({ id }) => id));
    if (joins.size === 0) return [];
    const dominators = new Dominators(graph);
    return nodesOf(graph)
      .filter(({ id, kind }) => kind !== 'end-event' && !joins.has(id))
      .flatMap(({ id }) => remarkOn(graph, dominators, id));
  },
};

function remarkOn(graph: Graph, dominators: Dominators, node: NodeId): readonly Remark[] {
  const sources = flowsAhead(graph).flatMap(({ from, to }) => (to === node ? [from] : []));
  for (const [index, one] of sources.entries()) {
    for (const other of sources.slice(index + 1)) {
      const fork = dominators.common(one, other);
      if (one === other || !isFork(graph.nodes[fork])) continue;
      // What comes round to the node again is no second branch.
      if ([one, other].some((from) => comesAfter(graph, from, node, fork))) continue;
      return [
        {
          path: ['steps', writtenAs(node)],
          message: `“${fork}”分出的两路（经“${one}”和“${other}”）没有会合就到了“${writtenAs(node)}”，它会办两次。`,
          expected: `先到一个 join: ${fork} 的环节`,
        },
      ];
    }
  }
  return [];
}
