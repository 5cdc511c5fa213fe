import { dropDisputes } from '../approval/disputes/close-dispute.js';
import { scopeOf } from '../places.js';
import type { ElementBehaviour } from '../run.js';

/** Takes its token. The last one of a scope ends it: a call goes on where it stood, the instance is over. */
export const endEvent: ElementBehaviour<'end-event'> = {
  onActivate: (run, { node, token }) => {
    const { scopeId } = token;
    if (node.terminates) {
      for (const other of run.state.tokens) {
        if (other.scopeId === scopeId && other.id !== token.id)
          run.consume(other, { cause: 'end', by: null });
      }
    }
    run.record({ type: 'TokenConsumed', tokenId: token.id, cause: 'end' });
    if (run.state.tokens.some((other) => other.scopeId === scopeId)) return;
    // What is still in dispute when all is done was not found worth waiting for.
    dropDisputes(run, (about) => about.scopeId === scopeId, { cause: 'end', by: null });

    const parent = scopeOf(run.state, scopeId)?.parent ?? null;
    if (parent === null) {
      run.record({ type: 'InstanceEnded', outcome: node.outcome });
      return;
    }
    run.record({ type: 'ScopeClosed', scopeId, outcome: node.outcome });
    run.complete(parent.tokenId, node.outcome);
  },
  onComplete: () => undefined,
  onTerminate: () => undefined,
};
