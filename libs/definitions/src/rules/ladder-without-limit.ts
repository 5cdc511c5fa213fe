import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** The rungs of a ladder are counted from the limit. */
export const ladderWithoutLimit: Rule = {
  name: 'ladder-without-limit',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ late, limit }) => late.length > 0 && limit === null)
      .map(({ id }) => ({
        path: ['steps', id, 'late'],
        message: `环节“${id}”没有期限，催办的时间算不出来。`,
        expected: '写上 limit，如 limit: 7wd',
      })),
};
