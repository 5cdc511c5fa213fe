import { peopleObjecting } from './approval/disputes/objectors.js';
import type { Effect, NotifyEffect } from './effects.js';
import type { Event } from './events.js';
import type { Graph } from './graph.js';
import type { CirculationId, DisputeId, PersonId, SeatId, ThreadId } from './ids.js';
import type { InstanceState, Seat } from './state.js';
import type { BusinessDate } from './time.js';

type Topic = NotifyEffect['topic'];

/** What the world should do about an event, read from the state right after it. Most events ask for nothing. */
export function effectsOf(_graph: Graph, stateAfter: InstanceState, event: Event): readonly Effect[] {
  switch (event.type) {
    case 'SeatOpened':
      if (event.state === 'pending') return toHolder('seat-opened', stateAfter, event.seatId);
      return event.state === 'blocked' ? [toAdministrators(event.seatId)] : [];
    case 'SeatReopened':
      return event.state === 'pending' ? toHolder('seat-opened', stateAfter, event.seatId) : [];
    case 'SeatBlocked':
      return [toAdministrators(event.seatId)];
    case 'SeatTurned':
    case 'AnswerTakenBack':
      return toHolder('seat-opened', stateAfter, event.seatId);
    case 'SeatCancelled':
    case 'SeatRemoved':
      // Whose turn had not come was never told, and need not be told now.
      return stateAfter.seats[event.seatId - 1]?.openedAt === null
        ? []
        : toHolder('seat-cancelled', stateAfter, event.seatId);
    case 'SeatTransferred':
      return [toPerson('seat-transferred', event.seatId, event.to)];
    case 'SeatReminded':
      return [
        ...toHolder('seat-reminded', stateAfter, event.seatId),
        ...(event.act === 'remind-superior' ? [toSuperior('seat-reminded', event.seatId)] : []),
      ];
    case 'SeatDelegated':
      return [toPerson('seat-delegated', event.seatId, event.to)];
    case 'SeatAdvised':
      return toHolder('seat-advised', stateAfter, event.seatId);
    // Whoever asked for others hears that it is their turn again.
    case 'SeatReleased':
      return event.to === 'pending' ? toHolder('seat-opened', stateAfter, event.seatId) : [];
    case 'SeatUrged':
      return [
        ...toHolder('seat-urged', stateAfter, event.seatId),
        toProxies('seat-urged', event.seatId, event.on),
        ...(event.superior ? [toSuperior('seat-urged', event.seatId)] : []),
      ];
    case 'ExtensionAsked':
      return toWhoGrants(stateAfter, event.seatId);
    case 'ExtensionDecided':
      return toHolder('extension-decided', stateAfter, event.seatId);
    case 'QuestionAsked':
      return event.to.map((person) => toPerson('question-asked', event.seatId, person));
    case 'QuestionReplied':
      return toOthersOfThread(stateAfter, event);
    case 'CopySent':
      return [toPerson('copy-sent', null, event.to)];
    case 'TextCirculated':
      return [toPerson('text-circulated', event.seatId, event.to)];
    case 'CirculationRead':
      return toSenderOfCirculation(stateAfter, event);
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
    case 'LateOpinionFiled':
      return stateAfter.authors.map((person) => toPerson('late-opinion', event.seatId, person));
    case 'DisputeOpened':
      return toBothSides('dispute-opened', stateAfter, event.disputeId);
    case 'DisputeClosed':
      return toBothSides('dispute-closed', stateAfter, event.disputeId);
    case 'JumpRequested':
      return [{ kind: 'notify', topic: 'jump-requested', seatId: null, to: { kind: 'administrators' } }];
    case 'InstanceSuspended':
      return concernedBy(stateAfter).map((person) => toPerson('instance-suspended', null, person));
    case 'InstanceResumed':
      return concernedBy(stateAfter).map((person) => toPerson('instance-resumed', null, person));
    case 'InstanceRevived':
      return concernedBy(stateAfter).map((person) => toPerson('instance-revived', null, person));
    case 'InstanceEnded':
      return concernedBy(stateAfter).map((person) => toPerson('instance-ended', null, person));
    case 'InstanceTerminated':
      // Whoever was sent a copy learns that nothing comes of it.
      return [...new Set([...concernedBy(stateAfter), ...stateAfter.copies.map(({ to }) => to)])].map(
        (person) => toPerson('instance-ended', null, person),
      );
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

function toSuperior(topic: Topic, seatId: SeatId): Effect {
  return { kind: 'notify', topic, seatId, to: { kind: 'superior-of', seatId } };
}

function toProxies(topic: Topic, seatId: SeatId, on: BusinessDate): Effect {
  return { kind: 'notify', topic, seatId, to: { kind: 'proxies-of', seatId, on } };
}

/** The offices decide about more time; of a consultation also whoever submitted the text. */
function toWhoGrants(state: InstanceState, seatId: SeatId): readonly Effect[] {
  const consults = state.activations[(state.seats[seatId - 1]?.activationId ?? 0) - 1]?.mode === 'consult';
  const sender = consults ? state.seats.findLast(({ answer }) => answer?.answer === 'submit') : undefined;
  const by = sender?.answer?.by;
  return [
    ...(by === undefined ? [] : [toPerson('extension-asked', seatId, by)]),
    { kind: 'notify', topic: 'extension-asked', seatId, to: { kind: 'administrators' } },
  ];
}

/** Whoever asked hears of a reply, and the others of what whoever asked adds. */
function toOthersOfThread(
  state: InstanceState,
  { threadId, by }: { readonly threadId: ThreadId; readonly by: PersonId },
): readonly Effect[] {
  const thread = state.threads[threadId - 1];
  if (thread === undefined) return [];
  const listeners = by === thread.by ? thread.to : [thread.by];
  return listeners.map((person) => toPerson('question-replied', thread.seatId, person));
}

function toSenderOfCirculation(
  state: InstanceState,
  { circulationId }: { readonly circulationId: CirculationId },
): readonly Effect[] {
  const sent = state.circulations[circulationId - 1];
  return sent === undefined ? [] : [toPerson('circulation-read', sent.seatId, sent.by)];
}

function toAdministrators(seatId: SeatId | null): Effect {
  return { kind: 'notify', topic: 'activation-blocked', seatId, to: { kind: 'administrators' } };
}

function toAuthorOfOpinion(state: InstanceState, opinionId: number): readonly Effect[] {
  const seatId = state.opinions[opinionId - 1]?.seatId ?? null;
  const author = seatId === null ? undefined : state.seats[seatId - 1]?.answer?.by;
  return author === undefined ? [] : [toPerson('opinion-disposed', seatId, author)];
}

/** Those who wrote the text, and those who would not have it so. */
function toBothSides(topic: Topic, state: InstanceState, id: DisputeId): readonly Effect[] {
  const objecting = state.disputes
    .filter((dispute) => dispute.id === id)
    .flatMap((dispute) => [...peopleObjecting(state, dispute)]);
  return [...new Set([...state.authors, ...objecting])].map((person) => toPerson(topic, null, person));
}

function concernedBy(state: InstanceState): readonly PersonId[] {
  return [...new Set([...(state.startedBy === null ? [] : [state.startedBy]), ...state.authors])];
}
