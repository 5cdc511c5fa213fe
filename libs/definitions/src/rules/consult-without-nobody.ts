import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Many plans name no unit to ask. Then somebody must say whom, or why nobody. */
export const consultWithoutNobody: Rule = {
  name: 'consult-without-nobody',
  severity: 'warning',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ mode, nobody }) => mode === 'consult' && nobody === null)
      .map(({ id }) => ({
        path: ['steps', id],
        message: `没有可征求的单位时，环节“${id}”会停住，等管理员处理。`,
        expected: '写明由谁指定，如 nobody: { ask: lead-head }',
      })),
};
