import { branchesOf } from '#libs/engine';
import { Dominators } from './dominators.js';
import type { Rule } from './rule.js';
import { flowsAhead, writtenAs } from './structure.js';

/** An arrow back from one branch to before its fork starts the other branches a second time beside themselves. */
export const arrowOutOfBranch: Rule = {
  name: 'arrow-out-of-branch',
  severity: 'error',
  check: (graph) => {
    const dominators = new Dominators(graph);
    return flowsAhead(graph)
      .filter(({ from, to }) => branchesOf(graph, from).some(({ fork }) => dominators.dominates(to, fork)))
      .map(({ from, to, name }) => ({
        path: ['steps', from, 'then', name],
        message: `“${from}”在分支里，它去“${writtenAs(to)}”会让其余各路又重来一遍。`,
        expected: `写成 { to: ${writtenAs(to)}, round: new }，或者用 return 退回`,
      }));
  },
};
