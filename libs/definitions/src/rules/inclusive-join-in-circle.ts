import type { Rule } from './rule.js';
import { arrowsAhead, forksAndJoins, reachableFrom } from './structure.js';

/** In a circle an inclusive join may wait for what is itself waiting for the join. */
export const inclusiveJoinInCircle: Rule = {
  name: 'inclusive-join-in-circle',
  severity: 'warning',
  check: (graph) => {
    const arrows = arrowsAhead(graph);
    return forksAndJoins(graph)
      .filter(({ kind, incoming }) => kind === 'inclusive-gateway' && incoming.length > 1)
      .filter(({ id }) => reachableFrom(arrows.get(id) ?? [], arrows).has(id))
      .map(({ id }) => ({
        path: ['steps', id],
        message: `汇合“${id}”在一个圈里，它要等的可能正在等它。`,
        expected: '用 return 或 round: new 回到前面，不画成圈',
      }));
  },
};
