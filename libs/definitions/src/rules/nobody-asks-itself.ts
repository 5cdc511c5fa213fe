import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** An empty party cannot say who stands in for it. */
export const nobodyAsksItself: Rule = {
  name: 'nobody-asks-itself',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ nobody, party }) => nobody?.ask === party)
      .map(({ id, party }) => ({
        path: ['steps', id, 'nobody'],
        message: `“${party}”为空时，不能再由“${party}”指定。`,
        expected: '另一个办理人，如 lead-head',
      })),
};
