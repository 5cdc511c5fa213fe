import { branchesOf, isWithin, type Flow, type Graph } from '#libs/engine';
import { Dominators, isFork, isJoin } from './dominators.js';
import type { Rule } from './rule.js';
import { comesAfter, writtenAs } from './structure.js';

/** Who comes back into one branch finds nobody on the others, and the join behind waits for them for ever. */
export const arrowIntoBranch: Rule = {
  name: 'arrow-into-branch',
  severity: 'error',
  check: (graph) => {
    const dominators = new Dominators(graph);
    return Object.values(graph.flows)
      .filter((flow) => entersFromOutside(graph, dominators, flow))
      .map(({ from, to, name }) => ({
        path: ['steps', writtenAs(from), 'then', name],
        message: `从“${from}”回到“${to}”，只回到了分支中的一路，其余各路没有人再走。`,
        expected: '回到分开之前的环节',
      }));
  },
};

function entersFromOutside(graph: Graph, dominators: Dominators, flow: Flow): boolean {
  const { from, to } = flow;
  if (flow.opensRound) return !isWithin(branchesOf(graph, from), branchesOf(graph, to));
  if (isJoin(graph.nodes[to]) || dominators.dominates(to, from)) return false;
  const parting = dominators.common(from, to);
  return isFork(graph.nodes[parting]) && comesAfter(graph, from, to, parting);
}
