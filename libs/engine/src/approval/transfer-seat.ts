import type { TransferSeat } from '../commands.js';
import type { PersonId, UnitId } from '../ids.js';
import { seatsOf } from '../places.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import { actOn, closedSeat, conflictOf, refusalToAnswer, type Act } from './entitlement.js';

/** A seat may be handed on three times; then somebody has to answer it. */
const MOST_TRANSFERS = 3;

/** The holder hands the seat on. The duty moves; whom it belongs to and its deadline stay. */
export function transferSeat(run: Run, command: TransferSeat): Rejection | null {
  const { seatId, to, reason } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToAnswer(act);
  if (refusal !== null) return refusal;

  // An answer may still be corrected, but not by somebody else.
  if (act.seat.state !== 'pending') return closedSeat(act.seat);
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };
  if (act.seat.transferredFrom.length >= MOST_TRANSFERS) {
    return { code: 'transfer.limit', limit: MOST_TRANSFERS };
  }
  const because = objectionTo(act, to);
  if (because !== null) return { code: 'transfer.recipient', to, because };

  run.record({ type: 'SeatTransferred', seatId, from: act.person, to, reason });
  return null;
}

/** People the seat may be handed to now, in the directory's order. Empty where it may not be handed on at all. */
export function transferRecipients(act: Act): readonly PersonId[] {
  if (act.seat.transferredFrom.length >= MOST_TRANSFERS) return [];
  const unit = unitOf(act);
  const people = unit === null ? [] : act.context.directory.peopleOf(unit);
  return people.filter(({ id }) => objectionTo(act, id) === null).map(({ id }) => id);
}

/** Why a person cannot be the next holder. */
function objectionTo(act: Act, to: PersonId): string | null {
  const { state, place, seat, context } = act;
  const person = context.directory.person(to);

  if (place.step.mode === 'vote') return 'vote';
  if (person === undefined || !person.active) return 'inactive';
  if (place.step.mode !== 'write' && state.authors.includes(to)) return 'author';
  if (to === act.person || to === seat.holder) return 'self';
  const conflict = conflictOf(act, to);
  if (conflict !== null) return conflict;

  const seated = seatsOf(state, place.activation).some(
    (other) => other.id !== seat.id && (other.holder === to || other.answer?.by === to),
  );
  if (seated) return 'seated';
  const unit = unitOf(act);
  const belongs = person.unit === unit || person.posts.some((held) => held.unit === unit);
  return belongs ? null : 'unit';
}

/** The unit a seat must stay in: its own, or that of the person it belongs to. */
function unitOf({ seat, context }: Act): UnitId | null {
  const { principal } = seat;
  if (principal.kind === 'unit') return principal.unit;
  return context.directory.person(principal.person)?.unit ?? null;
}
