import type { Rule } from './rule.js';
import { arrowsWithReturns, nodesOf, reachableFrom, reversed } from './structure.js';

/** From every step there must be some way to an end: the option to complete. */
export const noWayToEnd: Rule = {
  name: 'no-way-to-end',
  severity: 'error',
  check: (graph) => {
    const ends = nodesOf(graph).flatMap((node) => (node.kind === 'end-event' ? [node.id] : []));
    const canEnd = reachableFrom(ends, reversed(arrowsWithReturns(graph)));
    return nodesOf(graph)
      .filter(({ id, kind }) => kind !== 'start-event' && !canEnd.has(id))
      .map(({ id }) => ({
        path: ['steps', id],
        message: `从环节“${id}”出发，走不到任何结束。`,
        expected: '让其中一个结果通向 end',
      }));
  },
};
