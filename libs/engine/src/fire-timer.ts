import { seatNow, somebodyCouldTake } from './approval/candidates.js';
import { stopClock } from './approval/seat-clock.js';
import { settleActivation } from './approval/settle-activation.js';
import type { FireTimer } from './commands.js';
import { cancelLimits } from './elements/wait-event.js';
import type { LadderAct } from './graph.js';
import type { SeatId, TokenId } from './ids.js';
import { graphOf, nodeOf } from './places.js';
import type { Rejection } from './rejections.js';
import type { Run } from './run.js';

/** Does what was due. A timer that is gone, or whose time has not come, does nothing and says so. */
export function fireTimer(run: Run, { by, timerId }: FireTimer): Rejection | null {
  if (by.kind !== 'system') return { code: 'act.forbidden' };
  const timer = run.state.timers.find(({ id }) => id === timerId);
  if (timer === undefined || run.context.now < timer.dueAt) return { code: 'timer.gone' };

  run.record({ type: 'TimerFired', timerId });
  const { purpose } = timer;
  if (purpose.kind === 'rung') climb(run, purpose.seatId, purpose.act);
  else if (purpose.kind === 'boundary') passLimit(run, purpose.tokenId, purpose.index);
  return null;
}

/** One rung of a seat's ladder. */
function climb(run: Run, seatId: SeatId, act: LadderAct): void {
  const at = seatNow(run, seatId);
  const { seat } = at;
  if (seat.state !== 'pending') return;
  // Silence means something only where somebody could have spoken.
  if (!somebodyCouldTake(at)) {
    stopClock(run, seatId);
    run.record({ type: 'SeatBlocked', seatId, reason: '办理人员已离任，尚无人接任' });
    return;
  }
  if (act !== 'deem-no-comment') {
    run.record({ type: 'SeatReminded', seatId, act });
    return;
  }
  if (at.place.step.mode !== 'consult' || seat.purpose !== 'duty') return;
  stopClock(run, seatId);
  run.record({ type: 'SeatDeemed', seatId });
  settleActivation(run, seat.activationId, null);
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
  run.take(graph, token, limit.then);
}
