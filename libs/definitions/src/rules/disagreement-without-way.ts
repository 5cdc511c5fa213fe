import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** A disagreement must lead somewhere: to those who settle it, or on. */
export const disagreementWithoutWay: Rule = {
  name: 'disagreement-without-way',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ mode, answers }) => mode === 'sign' && answers.includes('disagree'))
      .filter(({ dispute, outcomes }) => dispute.length === 0 && outcomes['disagreed'] === undefined)
      .map(({ id }) => ({
        path: ['steps', id],
        message: `环节“${id}”可以不同意，有人不同意时却没有去向，会停在这里。`,
        expected: 'then 里写上 disagreed，或者写 dispute',
      })),
};
