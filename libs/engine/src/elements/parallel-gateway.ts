import type { ElementBehaviour } from '../run.js';
import { firstOf, fuse, queuesAt } from './joining.js';

/** Takes one token from every incoming flow and gives one to every outgoing flow. What is over waits in its order. */
export const parallelGateway: ElementBehaviour<'parallel-gateway'> = {
  onActivate: (run, { graph, node, token }) => {
    // Put here by no flow: there is nothing it could wait for.
    if (token.via === null) return fuse(run, graph, [token], node.outgoing);
    for (;;) {
      const first = firstOf(queuesAt(run, token.scopeId, node.id, node.incoming));
      if (first.length < node.incoming.length) return;
      fuse(run, graph, first, node.outgoing);
    }
  },
  onComplete: () => undefined,
  onTerminate: () => undefined,
};
