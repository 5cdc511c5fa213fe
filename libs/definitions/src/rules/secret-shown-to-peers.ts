import type { Rule } from './rule.js';
import { humanSteps } from './structure.js';

/** What nobody sees until the step closes, the other seats do not see either. */
export const secretShownToPeers: Rule = {
  name: 'secret-shown-to-peers',
  severity: 'error',
  check: (graph) =>
    humanSteps(graph)
      .filter(({ secret, peers }) => secret && peers !== 'never')
      .map(({ id, peers }) => ({
        path: ['steps', id, 'peers'],
        message: `环节“${id}”密封，却写了“peers: ${peers}”让别人看到。`,
        expected: '去掉 peers，或者去掉 secret',
      })),
};
