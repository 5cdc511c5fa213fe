import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** An outcome that no answer leads to. */
export const disagreedNever: Rule = {
  name: 'disagreed-never',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ mode, outcomes }) => mode === 'sign' && outcomes['disagreed'] !== undefined)
      .filter(({ answers }) => !answers.includes('disagree'))
      .map(({ id }) => ({
        path: ['steps', id, 'then', 'disagreed'],
        message: `环节“${id}”不能答复不同意，结果“disagreed”不会出现。`,
        expected: '在 answers 里加上 disagree，或者删去这个去向',
      })),
};
