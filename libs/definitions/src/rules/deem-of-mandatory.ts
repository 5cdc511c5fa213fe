import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** What must not be passed over, or must be done in person, is not done by silence. */
export const deemOfMandatory: Rule = {
  name: 'deem-of-mandatory',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ mandatory, personal }) => mandatory || personal)
      .filter(({ mode, late }) => mode === 'consult' && late.some(({ act }) => act === 'deem-no-comment'))
      .map(({ id, mandatory }) => ({
        path: ['steps', id, 'late'],
        message: `环节“${id}”${mandatory ? '不可跳过' : '须亲自办理'}，逾期却视为无意见。`,
        expected: `改为 remind 或 remind-superior，或者去掉 ${mandatory ? 'mandatory' : 'personal'}`,
      })),
};
