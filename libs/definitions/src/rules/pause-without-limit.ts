import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** Without a limit there is no clock to stop. */
export const pauseWithoutLimit: Rule = {
  name: 'pause-without-limit',
  severity: 'warning',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ pauses, limit }) => pauses.length > 0 && limit === null)
      .map(({ id }) => ({
        path: ['steps', id, 'pauses'],
        message: `环节“${id}”没有期限，停钟不起作用。`,
        expected: '写上 limit，或者去掉 pauses',
      })),
};
