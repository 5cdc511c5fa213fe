import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A return gives the paper to people. */
export const returnToNobody: Rule = {
  name: 'return-to-nobody',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph).flatMap((step) =>
      (step.return?.to ?? [])
        .filter((to) => graph.nodes[to]?.kind !== 'approval-step')
        .map((to) => ({
          path: ['steps', step.id, 'return', 'to'],
          message: `不能退回“${to}”：那里没有人办理。`,
          expected: '由人办理的环节，如起草',
        })),
    ),
};
