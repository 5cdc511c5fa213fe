import type { CompleteRun, FailRun } from './commands.js';
import { raise } from './elements/raise.js';
import type { ServiceTask } from './graph.js';
import { graphOf, nodeOf } from './places.js';
import type { Rejection } from './rejections.js';
import type { Run } from './run.js';
import type { Token } from './state.js';
import type { Instant } from './time.js';

const MINUTE = 60_000;
/** However often it was doubled, nothing waits longer than a week for its next attempt. */
const LONGEST_PAUSE = 7 * 24 * 60 * MINUTE;

/** A worker carried out an automatic step: it goes on with what came of it. */
export function completeRun(run: Run, command: CompleteRun): Rejection | null {
  const at = attemptOf(run, command);
  if ('code' in at) return at;
  const { token, node } = at;
  run.record({ type: 'RunCompleted', tokenId: token.id, nodeId: node.id, result: command.result });
  run.complete(token.id, 'done');
  return null;
}

/** The world failed it: it is tried again after a pause twice as long as the last, until an operator is asked. */
export function failRun(run: Run, command: FailRun): Rejection | null {
  const at = attemptOf(run, command);
  if ('code' in at) return at;
  const { token, node } = at;
  const { tokenId, attempt, error } = command;
  run.record({ type: 'RunFailed', tokenId, attempt, error });

  const failures = (token.attempts?.failures ?? 0) + 1;
  // An operator who has it tried again grants as many attempts as it had before.
  const inSeries = failures % node.attempts;
  if (inSeries === 0) {
    raise(run, token, 'run-failed', error);
    return null;
  }
  const pause = Math.min(node.retryAfterMinutes * MINUTE * 2 ** (inSeries - 1), LONGEST_PAUSE);
  run.armTimer((run.context.now + pause) as Instant, { kind: 'retry', tokenId, attempt: attempt + 1 });
  return null;
}

/** The open attempt a worker speaks of. One that is gone or was answered is no news to anybody. */
function attemptOf(
  run: Run,
  { by, tokenId, attempt }: CompleteRun | FailRun,
): { readonly token: Token; readonly node: ServiceTask } | Rejection {
  if (by.kind !== 'system') return { code: 'act.forbidden' };
  const token = run.state.tokens.find(({ id }) => id === tokenId);
  if (token?.attempts?.open !== true || token.attempts.latest !== attempt) return { code: 'timer.gone' };
  const node = nodeOf(graphOf(run.graph, run.state, token.scopeId), token.nodeId);
  return node.kind === 'service-task' ? { token, node } : { code: 'timer.gone' };
}
