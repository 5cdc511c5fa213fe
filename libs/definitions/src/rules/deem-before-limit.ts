import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Nobody is silent before the time to speak is over. */
export const deemBeforeLimit: Rule = {
  name: 'deem-before-limit',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph).flatMap(({ id, late }) =>
      late
        .filter(({ act, offset }) => act === 'deem-no-comment' && offset < 0)
        .map(({ offset }) => ({
          path: ['steps', id, 'late', `${offset}wd`],
          message: '期限还没有到，不能视为无意见。',
          expected: '0wd: deem-no-comment',
        })),
    ),
};
