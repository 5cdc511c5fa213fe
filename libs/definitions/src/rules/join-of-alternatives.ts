import type { Graph, NodeId, ParallelGateway } from '#libs/engine';
import { Dominators } from './dominators.js';
import type { Remark, Rule } from './rule.js';
import { flowsAhead, nodesOf } from './structure.js';

/** A join that waits for every arrow never goes on where only one of them can be taken. */
export const joinOfAlternatives: Rule = {
  name: 'join-of-alternatives',
  severity: 'error',
  check: (graph) => {
    const joins = nodesOf(graph).filter((node) => node.kind === 'parallel-gateway');
    if (joins.length === 0) return [];
    const dominators = new Dominators(graph);
    return joins.flatMap((join) => remarkOn(graph, dominators, join));
  },
};

function remarkOn(graph: Graph, dominators: Dominators, join: ParallelGateway): readonly Remark[] {
  const sources = flowsAhead(graph).flatMap(({ from, to }) => (to === join.id ? [from] : []));
  for (const [index, one] of sources.entries()) {
    for (const other of sources.slice(index + 1)) {
      const parting = dominators.common(one, other);
      if (graph.nodes[parting]?.kind === 'parallel-gateway') continue;
      return [{ path: ['steps', join.id], ...words(join.id, one, other, parting) }];
    }
  }
  return [];
}

function words(
  join: NodeId,
  one: NodeId,
  other: NodeId,
  parting: NodeId,
): Pick<Remark, 'message' | 'expected'> {
  const ways = one === other ? `“${one}”的两种结果` : `“${one}”和“${other}”`;
  return {
    message: `汇合“${join}”要等${ways}都到齐，但在“${parting}”只会走其中一路。`,
    expected: '用 parallel 分开，或者 join 写上那个 inclusive 的名称',
  };
}
