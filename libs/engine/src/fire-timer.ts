import { seatNow } from './approval/candidates.js';
import { climb } from './approval/climb.js';
import { endRung } from './approval/disputes/end-rung.js';
import { lapseExtension } from './approval/extension.js';
import { endPause } from './approval/seat-pause.js';
import type { FireTimer } from './commands.js';
import { requestRun } from './elements/service-task.js';
import { leaveAlong } from './elements/leave.js';
import { cancelLimits } from './elements/wait-event.js';
import type { TokenId } from './ids.js';
import { graphOf, nodeOf, tokenOf } from './places.js';
import type { Rejection } from './rejections.js';
import type { Run } from './run.js';
import type { Timer } from './state.js';

/** Does what was due. A timer that is gone, or whose time has not come, does nothing and says so. */
export function fireTimer(run: Run, { by, timerId }: FireTimer): Rejection | null {
  if (by.kind !== 'system') return { code: 'act.forbidden' };
  const named = run.state.timers.find(({ id }) => id === timerId);
  if (named === undefined || run.context.now < named.dueAt) return { code: 'timer.gone' };

  const timer = firstOfWait(run, named);
  run.record({ type: 'TimerFired', timerId: timer.id });
  fire(run, timer.purpose);
  return null;
}

function fire(run: Run, purpose: Timer['purpose']): void {
  switch (purpose.kind) {
    case 'rung':
      climb(run, purpose.seatId, purpose.act);
      break;
    case 'dispute-rung':
      endRung(run, purpose.seatId);
      break;
    case 'extension':
      lapseExtension(run, seatNow(run, purpose.seatId).seat);
      break;
    case 'pause-over':
      endPause(run, purpose.seatId);
      break;
    case 'boundary':
      passLimit(run, purpose.tokenId, purpose.index);
      break;
    case 'elapsed':
      run.complete(purpose.tokenId, 'elapsed');
      break;
    case 'retry':
      tryAgain(run, purpose.tokenId);
      break;
  }
}

/** Of all that ends one wait the earliest does, and of two at the same moment the one drawn first. */
function firstOfWait(run: Run, named: Timer): Timer {
  const tokenId = waitingToken(named.purpose);
  if (tokenId === null) return named;
  return run.state.timers
    .filter(({ purpose }) => waitingToken(purpose) === tokenId)
    .reduce((first, timer) => (timer.dueAt < first.dueAt ? timer : first));
}

function waitingToken(purpose: Timer['purpose']): TokenId | null {
  return purpose.kind === 'boundary' || purpose.kind === 'elapsed' ? purpose.tokenId : null;
}

/** The limit on a wait has passed: its token leaves by the limit's own way. */
function passLimit(run: Run, tokenId: TokenId, index: number): void {
  const token = run.state.tokens.find(({ id }) => id === tokenId);
  if (token === undefined) return;
  const graph = graphOf(run.graph, run.state, token.scopeId);
  const node = nodeOf(graph, token.nodeId);
  if (node.kind !== 'wait-event') return;
  const limit = node.boundary[index];
  if (limit === undefined) return;
  cancelLimits(run, tokenId);
  leaveAlong(run, graph, token, limit.then);
}

/** The pause before the next attempt of an automatic step is over. */
function tryAgain(run: Run, tokenId: TokenId): void {
  const token = tokenOf(run.state, tokenId);
  const graph = graphOf(run.graph, run.state, token.scopeId);
  const node = nodeOf(graph, token.nodeId);
  if (node.kind === 'service-task') requestRun(run, { graph, node, token });
}
