import type { Actor } from '../actor.js';
import type { DecisionContext } from '../decision.js';
import type { DirectoryView } from '../directory-view.js';
import type { Graph } from '../graph.js';
import type { PersonId } from '../ids.js';
import { holds } from '../parties/resolved-seat.js';
import { placeOf, seatsOf, type Place } from '../places.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState, Pool, Seat } from '../state.js';
import { conflictsOf, type Conflict } from './separation-of-duties.js';
import { sittingAt } from './sitting.js';
import { hasSpoken } from './standing.js';
import { seatsBefore } from './turns.js';

/** A seat and its step, at this moment. */
export interface SeatInPlace {
  readonly root: Graph;
  readonly state: InstanceState;
  readonly context: DecisionContext;
  readonly place: Place;
  readonly seat: Seat;
}

/** The same, with the person who wants to act on it. */
export interface Act extends SeatInPlace {
  readonly person: PersonId;
}

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
  return { root, state, context, place: placeOf(root, state, seat), seat, person: by.person };
}

/** Who may answer: the holder; where there is none, or the holder has left the post, whoever holds the post today. */
export function mayTake(directory: DirectoryView, seat: Seat, person: PersonId): boolean {
  if (directory.person(person)?.active !== true) return false;
  if (seat.holder !== null && isStillHolder(directory, seat, seat.holder)) return seat.holder === person;
  return seat.pool !== null && isInPool(directory, seat.pool, person);
}

/** A seat found by its post follows the post; one that was handed on, the person it was handed to. */
function isStillHolder(directory: DirectoryView, seat: Seat, holder: PersonId): boolean {
  if (directory.person(holder)?.active !== true) return false;
  return seat.pool === null || seat.transferredFrom.length > 0 || isInPool(directory, seat.pool, holder);
}

function isInPool(directory: DirectoryView, pool: Pool, person: PersonId): boolean {
  const view = directory.person(person);
  if (view === undefined) return false;
  if (pool.kind === 'unit-post') return holds(view, pool.unit, pool.post);
  const members = directory.body(pool.body)?.members ?? [];
  return members.some((member) => member.person === person && member.post === pool.post);
}

/**
 * Why this person may not answer the seat now, whatever they would say. Who may not judge at all is told so first;
 * then who does not hold it; then what the seat is.
 */
export function refusalToAnswer(act: Act): Rejection | null {
  const { state, seat, person, context } = act;
  if (state.status === 'ended' || state.status === 'terminated') {
    return { code: 'instance.ended', status: state.status };
  }
  const conflict = conflictOf(act, person);
  if (conflict === 'author') return { code: 'duty.separation', because: 'author', person };
  if (!mayTake(context.directory, seat, person)) return { code: 'seat.not-held', seatId: seat.id };
  if (conflict !== null) return { code: 'duty.separation', because: conflict, person };
  return refusalOfSeat(act) ?? refusalOfSecondAnswer(act);
}

/** The holder of a seat is told what closed it; one whose turn has not come, whom it waits for. */
function refusalOfSeat(act: Act): Rejection | null {
  const { seat, place, state, person } = act;
  switch (seat.state) {
    case 'pending':
      return null;
    case 'queued':
      return {
        code: 'seat.queued',
        seatId: seat.id,
        waitingFor: seatsBefore(place.step, seatsOf(state, place.activation), seat).map(({ id }) => id),
      };
    case 'blocked':
      // Nobody could answer it so far; whoever holds the post today can.
      return isTurnOf(act) && !isSeatedElsewhere(act, person)
        ? null
        : { code: 'seat.blocked', seatId: seat.id };
    case 'held':
      return { code: 'seat.blocked', seatId: seat.id };
    case 'answered':
      return isRevisable(act) ? null : closedSeat(seat);
    case 'deemed-no-comment':
    case 'ruled':
    case 'carried':
    case 'skipped':
    case 'cancelled':
    case 'removed':
      return closedSeat(seat);
  }
}

/** Until the step closes, an opinion may be corrected, and so may the filing of a decision two must agree on. */
function isRevisable({ seat, place }: Act): boolean {
  const { step, activation } = place;
  return (
    seat.purpose === 'duty' &&
    activation.state === 'open' &&
    (step.mode === 'consult' || step.mode === 'decide')
  );
}

/** Who closed a seat, with what and when: the loser of a race is told. */
export function closedSeat(seat: Seat): Rejection {
  return {
    code: 'seat.closed',
    seatId: seat.id,
    state: seat.state,
    by: seat.answer?.by ?? seat.cause?.by ?? null,
    answer: seat.answer?.answer ?? null,
    at: seat.answer?.at ?? seat.cause?.at ?? null,
  };
}

function refusalOfSecondAnswer({ state, place, seat, person }: Act): Rejection | null {
  const spokenFor = seatsOf(state, place.activation).some(
    (other) =>
      other.id !== seat.id &&
      other.purpose === seat.purpose &&
      hasSpoken(other) &&
      other.answer?.by === person,
  );
  return spokenFor ? { code: 'duty.separation', because: 'second-answer', person } : null;
}

/** Whether nobody has to answer before this seat. */
export function isTurnOf({ place, seat, state }: SeatInPlace): boolean {
  return seatsBefore(place.step, seatsOf(state, place.activation), seat).length === 0;
}

/** Whether a person has another seat in the step: theirs to answer, or answered by them. */
export function isSeatedElsewhere({ place, seat, state }: SeatInPlace, person: PersonId): boolean {
  return seatsOf(state, place.activation).some(
    (other) => other.id !== seat.id && (other.holder === person || other.answer?.by === person),
  );
}

/** Separation of duties at this moment, for the seat's own party. Appointing judges nothing. */
export function conflictOf(
  { root, state, context, place, seat }: SeatInPlace,
  person: PersonId,
): Conflict | null {
  const party = seat.purpose === 'duty' ? place.step.party : (place.step.nobody?.ask ?? place.step.party);
  return conflictsOf(sittingAt(root, state, context.directory, place, party))(person);
}
