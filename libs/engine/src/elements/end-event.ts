import { scopeOf } from '../places.js';
import type { ElementBehaviour } from '../run.js';

/** Takes its token. The last one of a scope ends it: a call goes on where it stood, the instance is over. */
export const endEvent: ElementBehaviour<'end-event'> = {
  onActivate: (run, { node, token }) => {
    run.record({ type: 'TokenConsumed', tokenId: token.id, cause: 'end' });
    if (run.state.tokens.some(({ scopeId }) => scopeId === token.scopeId)) return;

    const parent = scopeOf(run.state, token.scopeId)?.parent ?? null;
    if (parent === null) {
      run.record({ type: 'InstanceEnded', outcome: node.outcome });
      return;
    }
    run.record({ type: 'ScopeClosed', scopeId: token.scopeId, outcome: node.outcome });
    run.complete(parent.tokenId, node.outcome);
  },
  onComplete: () => undefined,
  onTerminate: () => undefined,
};
