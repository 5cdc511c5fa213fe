import { isFork } from './dominators.js';
import type { Rule } from './rule.js';
import { arrowsOf, nodesOf, writtenAs } from './structure.js';

/** Where all branches lead to one place there is nothing to choose or to fork. */
export const superfluousGateway: Rule = {
  name: 'superfluous-gateway',
  severity: 'warning',
  check: (graph) => {
    const arrows = arrowsOf(graph);
    return nodesOf(graph)
      .filter((node) => isFork(node) || (node.kind === 'exclusive-gateway' && writtenAs(node.id) === node.id))
      .filter(({ id }) => new Set(arrows.get(id) ?? []).size === 1)
      .map(({ id }) => ({
        path: ['steps', id],
        message: `“${id}”的分支都到同一个环节，分不分都一样。`,
        expected: '写上不同的去向，或者删去',
      }));
  },
};
