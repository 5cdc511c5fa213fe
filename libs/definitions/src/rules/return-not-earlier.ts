import { branchesOf, isWithin } from '#libs/engine';
import type { Rule } from './rule.js';
import { alwaysBefore, humanSteps } from './structure.js';

/** One can only be sent back to where one has certainly been. */
export const returnNotEarlier: Rule = {
  name: 'return-not-earlier',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph).flatMap((step) =>
      (step.return?.to ?? [])
        // Into another branch is a matter of its own: return-into-branch.
        .filter(
          (to) =>
            !alwaysBefore(graph, to, step.id) && isWithin(branchesOf(graph, step.id), branchesOf(graph, to)),
        )
        .map((to) => ({
          path: ['steps', step.id, 'return', 'to'],
          message: `不能从“${step.id}”退回“${to}”：到这里之前不一定经过它。`,
          expected: '每条路上都已走过的环节',
        })),
    ),
};
