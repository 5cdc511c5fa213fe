import type { ClaimSeat, UnclaimSeat } from '../../commands.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Act } from '../act.js';
import { actOn, isSeatedElsewhere, notOffered, refusalToAnswer, refusalToHandle } from '../entitlement.js';
import { presentHolder } from '../holding.js';
import { isOpen } from '../standing.js';

/** Takes a seat out of its pool 认领: from then on it is the claimer's alone. Claiming it again changes nothing. */
export function claimSeat(run: Run, command: ClaimSeat): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToClaim(act);
  if (refusal === null) takeFromPool(run, act);
  return refusal;
}

export function refusalToClaim(act: Act): Rejection | null {
  const { seat, person } = act;
  return (
    notOffered(act, 'claim') ??
    (seat.pool === null ? { code: 'seat.not-pool', seatId: seat.id } : null) ??
    refusalToHandle(act) ??
    (isOpen(seat) ? null : { code: 'seat.not-pool', seatId: seat.id }) ??
    (isSeatedElsewhere(act, person) ? { code: 'duty.separation', because: 'second-answer', person } : null)
  );
}

/** Gives it back to the pool. One that was handed on does not go back to people who were passed over. */
export function unclaimSeat(run: Run, command: UnclaimSeat): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToUnclaim(act);
  if (refusal === null) run.record({ type: 'SeatUnclaimed', seatId: act.seat.id, by: act.person });
  return refusal;
}

export function refusalToUnclaim(act: Act): Rejection | null {
  const { seat, context } = act;
  const refusal = notOffered(act, 'claim') ?? refusalToAnswer(act);
  if (refusal !== null) return refusal;
  const isClaimed =
    isOpen(seat) &&
    seat.pool !== null &&
    seat.transferredFrom.length === 0 &&
    presentHolder(context.directory, seat) !== null;
  return isClaimed ? null : { code: 'seat.not-pool', seatId: seat.id };
}

/** Whoever does more than look has the seat from then on; a proxy takes it for the person they stand in for. */
export function takeFromPool(run: Run, { seat, context, person, proxy }: Act): void {
  if (presentHolder(context.directory, seat) !== null) return;
  run.record({ type: 'SeatClaimed', seatId: seat.id, by: proxy?.for ?? person });
}
