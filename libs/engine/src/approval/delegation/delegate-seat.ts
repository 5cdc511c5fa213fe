import type { AdviseSeat, DelegateSeat, RecallDelegation } from '../../commands.js';
import type { PersonId } from '../../ids.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Act } from '../act.js';
import {
  actOn,
  closedSeat,
  conflictOf,
  isSeatedElsewhere,
  notOffered,
  refusalToAnswer,
  refusalToHandle,
} from '../entitlement.js';
import { takeFromPool } from '../pool/claim-seat.js';
import { giveTurn } from '../seat-clock.js';
import { isOpen } from '../standing.js';

/** The holder asks somebody to look into it in their place 委派. The duty stays: they answer when the advice is there. */
export function delegateSeat(run: Run, command: DelegateSeat): Rejection | null {
  const { seatId, to, reason } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToDelegate(act);
  if (refusal !== null) return refusal;
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };
  const because = objectionToDelegate(act, to);
  if (because !== null) return { code: 'recipient', person: to, because };

  if (act.seat.state === 'blocked') giveTurn(run, act.place.step, seatId);
  takeFromPool(run, act);
  run.record({ type: 'SeatDelegated', seatId, by: act.person, to, reason });
  return null;
}

/** A seat is lent once at a time, by whoever holds it themselves. */
export function refusalToDelegate(act: Act): Rejection | null {
  const refusal = notOffered(act, 'delegate') ?? refusalOfDelegateOrProxy(act) ?? refusalToAnswer(act);
  return refusal ?? (isOpen(act.seat) ? null : closedSeat(act));
}

/** Who was asked in another's place does not ask a third: neither a delegate nor a proxy passes it on. */
export function refusalOfDelegateOrProxy({ seat, person, proxy }: Act): Rejection | null {
  if (seat.delegation?.to === person) return { code: 'seat.delegated', seatId: seat.id, to: person };
  return proxy === null ? null : { code: 'seat.not-held', seatId: seat.id };
}

/** Why a person cannot be asked for advice in the holder's place. */
export function objectionToDelegate(act: Act, to: PersonId): string | null {
  const { state, seat, place, context } = act;
  if (context.directory.person(to)?.active !== true) return 'inactive';
  if (to === act.person || to === seat.holder) return 'self';
  if (place.step.mode !== 'write' && state.authors.includes(to)) return 'author';
  return conflictOf(act, to) ?? (isSeatedElsewhere(act, to) ? 'seated' : null);
}

/** The holder takes it back, as long as the delegate has said nothing. */
export function recallDelegation(run: Run, command: RecallDelegation): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToRecall(act);
  if (refusal === null) run.record({ type: 'DelegationRecalled', seatId: act.seat.id, by: act.person });
  return refusal;
}

export function refusalToRecall(act: Act): Rejection | null {
  const refusal = refusalToHandle(act);
  if (refusal !== null) return refusal;
  return act.seat.delegation === null ? { code: 'seat.not-delegated', seatId: act.seat.id } : null;
}

/** The delegate's opinion. It closes nothing: the seat is with its holder again. */
export function adviseSeat(run: Run, command: AdviseSeat): Rejection | null {
  const { seatId, opinion } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToAdvise(act);
  if (refusal !== null) return refusal;
  if (opinion.trim() === '') return { code: 'reason.required', field: 'opinion' };
  run.record({ type: 'SeatAdvised', seatId, by: act.person, opinion });
  return null;
}

/** Asked at the moment of the advice: who has come into conflict since, or whose loan was recalled, advises no more. */
export function refusalToAdvise(act: Act): Rejection | null {
  const { seat, person } = act;
  if (seat.delegation === null) return { code: 'seat.not-delegated', seatId: seat.id };
  if (seat.delegation.to !== person) return { code: 'seat.not-held', seatId: seat.id };
  if (!isOpen(seat)) return closedSeat(act);
  const conflict = conflictOf(act, person);
  return conflict === null ? null : { code: 'duty.separation', because: conflict, person };
}
