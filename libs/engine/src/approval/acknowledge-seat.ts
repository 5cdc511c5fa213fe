import type { AcknowledgeSeat } from '../commands.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import { actOn, refusalToAnswer, refusalToHandle } from './entitlement.js';
import { giveTurn } from './seat-clock.js';

/**
 * Records that the paper was opened, once. Opening it again tells nothing new and records nothing. Where nobody could
 * answer so far, the time of whoever can begins with it.
 */
export function acknowledgeSeat(run: Run, command: AcknowledgeSeat): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = act.seat.state === 'answered' ? refusalToAnswer(act) : refusalToHandle(act);
  if (refusal !== null) return refusal;

  if (act.seat.state === 'blocked') giveTurn(run, act.place.step, command.seatId);
  if (act.seat.acknowledged === null) {
    run.record({ type: 'SeatAcknowledged', seatId: command.seatId, by: act.person });
  }
  return null;
}
