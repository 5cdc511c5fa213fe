import { namesIn } from '../names.js';
import type { ElementBehaviour, Run, Visit } from '../run.js';
import type { TokenId } from '../ids.js';
import { leaveBy } from './leave.js';
import { valuesOf } from './scopes.js';

/** Holds its token while a worker carries out an action, and goes on when the worker says that it is done. */
export const serviceTask: ElementBehaviour<'service-task'> = {
  onActivate: requestRun,
  onComplete: leaveBy,
  onTerminate: (run, { token }) => cancelRetry(run, token.id),
};

/** Asks for the next attempt. Its number was never used before for this token. */
export function requestRun(run: Run, { node, token }: Visit<'service-task'>): void {
  run.record({
    type: 'RunRequested',
    tokenId: token.id,
    action: node.action,
    attempt: (token.attempts?.latest ?? 0) + 1,
    with: valuesOf(node.with, namesIn(run.state, token.scopeId)),
  });
}

function cancelRetry(run: Run, tokenId: TokenId): void {
  run.cancelTimers((purpose) => purpose.kind === 'retry' && purpose.tokenId === tokenId);
}
