import { branchesOf, isWithin } from '#libs/engine';
import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A branch cannot be entered again from its sibling, nor from behind the join: the other branches would be missing. */
export const returnIntoBranch: Rule = {
  name: 'return-into-branch',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph).flatMap((step) =>
      (step.return?.to ?? [])
        .filter((to) => !isWithin(branchesOf(graph, step.id), branchesOf(graph, to)))
        .map((to) => ({
          path: ['steps', step.id, 'return', 'to'],
          message: `不能从“${step.id}”退回“${to}”：它在另一路分支里。`,
          expected: '同一路分支里走过的环节，或者分开之前的环节',
        })),
    ),
};
