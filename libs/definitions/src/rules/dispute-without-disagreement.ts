import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Where nobody can disagree there is nothing to settle. */
export const disputeWithoutDisagreement: Rule = {
  name: 'dispute-without-disagreement',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ dispute, answers }) => dispute.length > 0 && !answers.includes('disagree'))
      .map(({ id }) => ({
        path: ['steps', id, 'dispute'],
        message: `环节“${id}”不能答复不同意，用不到异议协调。`,
        expected: '在 answers 里加上 disagree，或者去掉 dispute',
      })),
};
