import type { EndEvent, Graph } from '#libs/engine';
import { isFork } from './dominators.js';
import type { Rule } from './rule.js';
import { arrowsOf, forksAndJoins, nodesOf, reachableFrom } from './structure.js';

/** Names of ends after which nothing about the paper goes on. */
const refusals: readonly string[] = ['rejected', 'refused', 'failed', 'terminated', 'cancelled'];

/** A refusal on one branch usually means that the others need not go on. */
export const rejectionInBranch: Rule = {
  name: 'rejection-in-branch',
  severity: 'warning',
  check: (graph) =>
    nodesOf(graph)
      .filter((node) => node.kind === 'end-event')
      .filter((end) => !end.terminates && refusals.includes(end.outcome) && isInBranch(graph, end))
      .map(({ id }) => ({
        path: ['steps', id],
        message: `一路到了“${id}”，其余各路还会接着办。`,
        expected: '要一并停下，写上 stops: all',
      })),
};

/** Whether some branch comes to the end before it has met the others. */
function isInBranch(graph: Graph, { id }: EndEvent): boolean {
  const gateways = forksAndJoins(graph);
  const joins = new Set(gateways.filter((node) => !isFork(node)).map((node) => node.id));
  const arrows = arrowsOf(graph);
  return gateways
    .filter(isFork)
    .some((fork) => reachableFrom(arrows.get(fork.id) ?? [], arrows, (node) => joins.has(node)).has(id));
}
