import type { TakeBackAnswer } from '../../../commands.js';
import type { Rejection } from '../../../rejections.js';
import type { Run } from '../../../run.js';
import { actOn } from '../../entitlement.js';
import { reopenClosed } from './reopen-closed.js';
import { reopenSeat } from './reopen-seat.js';
import { takeBackRefusal } from './take-back-refusal.js';

/**
 * 拿回: whoever answered voids the answer while nobody has acted on it, once. The seat is theirs to answer again with
 * all its time; what colleagues said stands.
 */
export function takeBackAnswer(run: Run, command: TakeBackAnswer): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = takeBackRefusal(act);
  if (refusal !== null) return refusal;

  if (act.place.activation.state === 'closed') reopenClosed(run, act, command.reason);
  else reopenSeat(run, act, command.reason);
  return null;
}
