import { flowsIntoJoin, type Graph, type NodeId } from '#libs/engine';
import { isFork } from './dominators.js';
import type { Remark, Rule } from './rule.js';
import { arrowsOf, forksAndJoins, reachableFrom } from './structure.js';

/** A branch that may end before the join leaves its siblings waiting there. */
export const branchMissesJoin: Rule = {
  name: 'branch-misses-join',
  severity: 'error',
  check: (graph) =>
    forksAndJoins(graph)
      .filter((node) => node.kind === 'parallel-gateway' && isFork(node))
      .flatMap(({ id }) => remarksOn(graph, id)),
};

function remarksOn(graph: Graph, fork: NodeId): readonly Remark[] {
  const joins = new Set(flowsIntoJoin(graph, fork).map(({ to }) => to));
  const arrows = arrowsOf(graph);
  const ends = (arrows.get(fork) ?? []).flatMap((way) => {
    if (![...joins].some((join) => way === join || reachableFrom([way], arrows).has(join))) return [];
    const before = reachableFrom([way], arrows, (node) => joins.has(node) || node === fork);
    return [...before].filter((node) => endsAlone(graph, node));
  });
  return [...new Set(ends)].map((end) => ({
    path: ['steps', end],
    message: `“${fork}”的一路到了“${end}”就不再会合，“${[...joins].join('、')}”会一直等它。`,
    expected: '在这个结束写上 stops: all，或者改为到汇合处',
  }));
}

function endsAlone(graph: Graph, id: NodeId): boolean {
  const node = graph.nodes[id];
  return node?.kind === 'end-event' && !node.terminates;
}
