import type { Effect, NotifyEffect } from './effects.js';
import type { Event } from './events.js';
import type { Graph } from './graph.js';
import type { PersonId, SeatId } from './ids.js';
import type { InstanceState, Seat } from './state.js';

type Topic = NotifyEffect['topic'];

/** What the world should do about an event, read from the state right after it. Most events ask for nothing. */
export function effectsOf(_graph: Graph, stateAfter: InstanceState, event: Event): readonly Effect[] {
  switch (event.type) {
    case 'SeatOpened':
      if (event.state === 'pending') return toHolder('seat-opened', stateAfter, event.seatId);
      return event.state === 'blocked' ? [toAdministrators(event.seatId)] : [];
    case 'SeatBlocked':
      return [toAdministrators(event.seatId)];
    case 'SeatTurned':
      return toHolder('seat-opened', stateAfter, event.seatId);
    case 'SeatCancelled':
      // Whose turn had not come was never told, and need not be told now.
      return stateAfter.seats[event.seatId - 1]?.openedAt === null
        ? []
        : toHolder('seat-cancelled', stateAfter, event.seatId);
    case 'SeatTransferred':
      return [toPerson('seat-transferred', event.seatId, event.to)];
    case 'SeatReminded':
      return [
        ...toHolder('seat-reminded', stateAfter, event.seatId),
        ...(event.act === 'remind-superior' ? [toSuperior(event.seatId)] : []),
      ];
    case 'OpinionDisposed':
      return toAuthorOfOpinion(stateAfter, event.opinionId);
    case 'RoundOpened':
      return event.cause === 'return' || event.cause === 'overturn'
        ? stateAfter.authors.map((person) => toPerson('instance-returned', event.returnedBy, person))
        : [];
    case 'ActivationBlocked':
    case 'IncidentRaised':
      return [toAdministrators(null)];
    case 'RunRequested': {
      const { tokenId, action, attempt, with: given } = event;
      return [{ kind: 'run', tokenId, action, attempt, with: given }];
    }
    case 'InstanceEnded':
    case 'InstanceTerminated':
      return concernedBy(stateAfter).map((person) => toPerson('instance-ended', null, person));
    default:
      return [];
  }
}

/** The holder of a seat, or everybody who may take it. */
function toHolder(topic: Topic, state: InstanceState, seatId: SeatId): readonly Effect[] {
  const seat: Seat | undefined = state.seats[seatId - 1];
  if (seat === undefined) return [];
  if (seat.holder !== null) return [toPerson(topic, seatId, seat.holder)];
  return seat.pool === null ? [] : [{ kind: 'notify', topic, seatId, to: { kind: 'pool', pool: seat.pool } }];
}

function toPerson(topic: Topic, seatId: SeatId | null, person: PersonId): Effect {
  return { kind: 'notify', topic, seatId, to: { kind: 'person', person } };
}

function toSuperior(seatId: SeatId): Effect {
  return { kind: 'notify', topic: 'seat-reminded', seatId, to: { kind: 'superior-of', seatId } };
}

function toAdministrators(seatId: SeatId | null): Effect {
  return { kind: 'notify', topic: 'activation-blocked', seatId, to: { kind: 'administrators' } };
}

function toAuthorOfOpinion(state: InstanceState, opinionId: number): readonly Effect[] {
  const seatId = state.opinions[opinionId - 1]?.seatId ?? null;
  const author = seatId === null ? undefined : state.seats[seatId - 1]?.answer?.by;
  return author === undefined ? [] : [toPerson('opinion-disposed', seatId, author)];
}

function concernedBy(state: InstanceState): readonly PersonId[] {
  return [...new Set([...(state.startedBy === null ? [] : [state.startedBy]), ...state.authors])];
}
