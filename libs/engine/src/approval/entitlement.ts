import type { Actor } from '../actor.js';
import type { DecisionContext } from '../decision.js';
import type { Graph, SeatOperation } from '../graph.js';
import type { PersonId } from '../ids.js';
import type { Conflict } from '../parties/sitting.js';
import { placeOf, seatsOf } from '../places.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState, Seat } from '../state.js';
import type { Act, SeatInPlace } from './act.js';
import { mayReadAnswer } from './answer-visibility.js';
import { proxyFor } from './delegation/proxy.js';
import { conflictOnRung } from './disputes/ladder.js';
import { readersAwaited } from './exchanges/circulations.js';
import { isInPool, mayTake, presentHolder } from './holding.js';
import { conflictsOf } from './separation-of-duties.js';
import { membersOf, waitingFor } from './signers/waiting-for.js';
import { sittingAt } from './sitting.js';
import { countedSeats, isEffective, isOpen } from './standing.js';
import { standstill } from './standstill.js';
import { seatsBefore } from './turns.js';

/** The act an actor is about to do, or why there is none: rules speak for no seat, and some seats do not exist. */
export function actOn(
  root: Graph,
  state: InstanceState,
  seatId: Seat['id'],
  by: Actor,
  context: DecisionContext,
): Act | Rejection {
  const seat = state.seats[seatId - 1];
  if (seat === undefined) return { code: 'not_found' };
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  return actAt({ root, state, context, place: placeOf(root, state, seat), seat }, by.person);
}

/** Who holds the seat acts for themselves; anybody else only under a grant of somebody who does. */
export function actAt(at: SeatInPlace, person: PersonId): Act {
  const isOwn = mayTake(at.context.directory, at.seat, person);
  return { ...at, person, proxy: isOwn ? null : proxyFor(at, person) };
}

/**
 * Why this person may not answer the seat now, whatever they would say. Who may not judge at all is told so first;
 * then who does not hold it; then what the seat is and what it waits for.
 */
export function refusalToAnswer(act: Act): Rejection | null {
  return refusalOfPerson(act) ?? refusalOfSeat(act) ?? refusalOfSecondAnswer(act);
}

/** The same for what a holder does besides answering: a seat that waits for others can still be dealt with. */
export function refusalToHandle(act: Act): Rejection | null {
  return refusalOfPerson(act) ?? refusalOfStanding(act) ?? refusalOfSecondAnswer(act);
}

/** Why the step does not let its holders do this. */
export function notOffered({ place }: Act, operation: SeatOperation): Rejection | null {
  return place.step.may.includes(operation) ? null : { code: 'operation.not-offered', operation };
}

/** Why the seat is not this person's to deal with, in their own name or in another's. */
export function refusalOfPerson(act: Act): Rejection | null {
  const { state, seat, person, context, proxy } = act;
  const still = standstill(state);
  if (still !== null) return still;
  const conflict = conflictOf(act, person);
  if (conflict === 'author') return { code: 'duty.separation', because: 'author', person };
  if (proxy === null && !mayTake(context.directory, seat, person)) return refusalOfOutsider(act);
  if (conflict !== null) return { code: 'duty.separation', because: conflict, person };
  if (proxy === null) return null;
  // Nobody does through another what they may not do themselves.
  const ofGiver = conflictOf(act, proxy.for);
  return ofGiver === null ? null : { code: 'duty.separation', because: ofGiver, person: proxy.for };
}

/** Who could have taken the seat is told who took it. */
function refusalOfOutsider({ seat, person, context: { directory } }: Act): Rejection {
  const holder = presentHolder(directory, seat);
  const isColleague = seat.pool !== null && isInPool(directory, seat.pool, person);
  return holder !== null && isColleague && seat.transferredFrom.length === 0
    ? { code: 'seat.claimed', seatId: seat.id, by: holder }
    : { code: 'seat.not-held', seatId: seat.id };
}

/** What keeps the seat from being answered: whom it was lent to, whom it waits for, what closed it. */
function refusalOfSeat(act: Act): Rejection | null {
  const { seat, state, context } = act;
  if (seat.state === 'held') {
    return { code: 'seat.held', seatId: seat.id, waitingFor: waitingFor(state, seat.id) };
  }
  if (seat.state === 'answered' && isRevisable(act)) return null;
  const refusal = refusalOfStanding(act);
  if (refusal !== null) return refusal;
  if (seat.delegation !== null) {
    return { code: 'seat.delegated', seatId: seat.id, to: seat.delegation.to };
  }
  const unread = readersAwaited(state, seat.id, context);
  return unread.length === 0 ? null : { code: 'circulation.unread', waitingFor: unread };
}

/** The holder of a seat is told what closed it; one whose turn has not come, whom it waits for. */
function refusalOfStanding(act: Act): Rejection | null {
  const { seat, person } = act;
  switch (seat.state) {
    case 'pending':
      return null;
    case 'queued':
      return {
        code: 'seat.queued',
        seatId: seat.id,
        waitingFor: seatsAwaited(act).map(({ id }) => id),
      };
    case 'blocked':
      // Nobody could answer it so far; whoever holds the post today can.
      return isTurnOf(act) && !isSeatedElsewhere(act, person)
        ? null
        : { code: 'seat.blocked', seatId: seat.id };
    case 'held':
      return seat.answer === null ? null : closedSeat(act);
    case 'answered':
    case 'deemed-no-comment':
    case 'ruled':
    case 'carried':
    case 'skipped':
    case 'cancelled':
    case 'removed':
      return closedSeat(act);
  }
}

/**
 * Until the step closes an answer may be corrected where the step says so or hears everybody before it decides,
 * unless others have signed after it or before another's.
 */
function isRevisable({ seat, place, state, proxy }: Act): boolean {
  const { step, activation } = place;
  // What the holder said in person is not a proxy's to correct, nor what an added signer decided anybody's.
  const isTheirs = seat.overruledBy === null && (proxy === null || seat.answer?.proxy != null);
  return (
    isTheirs &&
    (step.revisable || (step.mode === 'sign' && step.onDisagree === 'collect')) &&
    seat.purpose === 'duty' &&
    seat.group === null &&
    activation.state !== 'closed' &&
    !state.groups.some(({ seatId, kind }) => seatId === seat.id && kind === 'after')
  );
}

/** Who closed a seat, with what and when: the loser of a race is told. How it was answered only who may read it. */
export function closedSeat({ root, state, context, seat, person }: Act): Rejection {
  const isTold = mayReadAnswer(root, state, context.directory, seat.id, person);
  return {
    code: 'seat.closed',
    seatId: seat.id,
    state: seat.state,
    by: seat.answer?.by ?? seat.cause?.by ?? null,
    answer: isTold ? (seat.answer?.answer ?? null) : null,
    at: seat.answer?.at ?? seat.cause?.at ?? null,
  };
}

/** One person speaks once in a step, in whosever name. A proxy with a seat of their own speaks for that one. */
function refusalOfSecondAnswer(act: Act): Rejection | null {
  const { state, place, seat, person, proxy } = act;
  const speakers = proxy === null ? [person] : [person, proxy.for];
  const spoke = seatsOf(state, place.activation).some(
    (other) =>
      other.id !== seat.id &&
      other.purpose === seat.purpose &&
      !isOtherRung(seat, other) &&
      isEffective(other) &&
      other.answer !== null &&
      (speakers.includes(other.answer.by) || speakers.includes(other.answer.proxy?.for ?? other.answer.by)),
  );
  return spoke || (proxy !== null && isSeatedElsewhere(act, person))
    ? { code: 'duty.separation', because: 'second-answer', person }
    : null;
}

/** Whether nobody has to answer before this seat. */
export function isTurnOf(at: SeatInPlace): boolean {
  return seatsAwaited(at).length === 0;
}

/** Who has to answer first: in the step's order, or in that of the group an added signer belongs to. */
export function seatsAwaited({ place, seat, state }: SeatInPlace): readonly Seat[] {
  const group = seat.group === null ? undefined : state.groups[seat.group - 1];
  if (group === undefined) {
    return seatsBefore(place.step, countedSeats(state, place.activation), seat);
  }
  if (group.mode !== 'sequence') return [];
  const members = membersOf(state, group);
  return members.slice(0, members.indexOf(seat)).filter(isOpen);
}

/** Whether a person has another seat in the step: theirs to answer, or answered by them. */
export function isSeatedElsewhere({ place, seat, state }: SeatInPlace, person: PersonId): boolean {
  return seatsOf(state, place.activation).some(
    (other) =>
      other.id !== seat.id &&
      !isOtherRung(seat, other) &&
      isEffective(other) &&
      (other.holder === person || other.answer?.by === person),
  );
}

/** Who could not settle a dispute on one rung may well sit on the next. */
function isOtherRung(seat: Seat, other: Seat): boolean {
  return seat.purpose === 'dispute' && other.order !== seat.order;
}

/** Separation of duties at this moment, for the seat's own party. Appointing judges nothing. */
export function conflictOf(
  { root, state, context, place, seat }: SeatInPlace,
  person: PersonId,
): Conflict | null {
  const sitting = sittingAt(root, state, context.directory, place);
  switch (seat.purpose) {
    case 'duty':
      return conflictsOf(sitting)(person);
    case 'appoint':
      return conflictsOf({ ...sitting, party: place.step.nobody?.ask ?? sitting.party })(person);
    case 'dispute':
      return conflictOnRung(sitting, place, seat, person);
  }
}
