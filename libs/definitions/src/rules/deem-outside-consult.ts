import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Silence may stand for "no comment" on a request for opinions, never for a signature or a vote. */
export const deemOutsideConsult: Rule = {
  name: 'deem-outside-consult',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ mode, late }) => mode !== 'consult' && late.some(({ act }) => act === 'deem-no-comment'))
      .map(({ id }) => ({
        path: ['steps', id, 'late'],
        message: `环节“${id}”不是征求意见，逾期不能视为无意见。`,
        expected: 'remind 或 remind-superior',
      })),
};
