import type { Rule } from './rule.js';
import { arrowsOf, nodesOf, reachableFrom } from './structure.js';

/** A step no arrow leads to would never open. */
export const unreachableStep: Rule = {
  name: 'unreachable-step',
  severity: 'error',
  check: (graph) => {
    const reached = reachableFrom([graph.start], arrowsOf(graph));
    return nodesOf(graph)
      .filter(({ id }) => !reached.has(id))
      .map(({ id }) => ({
        path: ['steps', id],
        message: `没有任何环节会走到“${id}”。`,
        expected: '在前面某个环节的 then 里写上它，或者删去',
      }));
  },
};
