import type { SeatId } from '../ids.js';
import type { InstanceState, Seat, SeatAnswer } from '../state.js';
import type { SeatOpened } from '../events.js';
import type { Appliers } from './applier.js';
import { withActivation } from './activations.js';

export const seatAppliers = {
  SeatOpened: (state, event) => {
    const activation = state.activations[event.activationId - 1];
    return {
      seats: [...state.seats, openedSeat(state, event)],
      activations: withActivation(state, event.activationId, {
        seats: [...(activation?.seats ?? []), event.seatId],
      }),
    };
  },
  SeatTurned: (state, event) => ({
    seats: withSeat(state, event.seatId, { state: 'pending', openedAt: event.at }),
  }),
  SeatBlocked: (state, event) => ({ seats: withSeat(state, event.seatId, { state: 'blocked' }) }),
  SeatAcknowledged: (state, event) => ({
    seats: withSeat(state, event.seatId, { acknowledged: { by: event.by, at: event.at } }),
  }),
  SeatAnswered: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      state: 'answered',
      answer: {
        answer: event.answer,
        by: event.by,
        at: event.at,
        documentHash: event.documentHash,
        opinion: event.opinion,
        sequence: state.sequence + 1,
      },
    }),
    authors:
      event.answer === 'submit' && !state.authors.includes(event.by)
        ? [...state.authors, event.by]
        : state.authors,
  }),
  SeatDeemed: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      state: 'deemed-no-comment',
      cause: { verb: 'deem-no-comment', by: null, at: event.at, sequence: state.sequence + 1 },
    }),
  }),
  SeatCancelled: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      state: 'cancelled',
      cause: { verb: event.verb, by: event.by, at: event.at, sequence: state.sequence + 1 },
    }),
  }),
  SeatTransferred: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      holder: event.to,
      // The receipt was the former holder's.
      acknowledged: null,
      transferredFrom: [
        ...(state.seats[event.seatId - 1]?.transferredFrom ?? []),
        ...(event.from === null ? [] : [event.from]),
      ],
    }),
  }),
  DeadlineSet: (state, event) => ({
    seats: withSeat(state, event.seatId, { due: { date: event.date, at: event.dueAt } }),
  }),
  // Telling somebody changes nothing.
  SeatReminded: () => ({}),
} satisfies Appliers<
  | 'SeatOpened'
  | 'SeatTurned'
  | 'SeatBlocked'
  | 'SeatAcknowledged'
  | 'SeatAnswered'
  | 'SeatDeemed'
  | 'SeatCancelled'
  | 'SeatTransferred'
  | 'DeadlineSet'
  | 'SeatReminded'
>;

function withSeat(state: InstanceState, id: SeatId, change: Partial<Seat>): readonly Seat[] {
  const before = state.seats[id - 1];
  return before === undefined ? state.seats : state.seats.with(id - 1, { ...before, ...change });
}

function openedSeat(state: InstanceState, event: SeatOpened): Seat {
  const closedAtBirth = event.state === 'carried' || event.state === 'skipped';
  return {
    id: event.seatId,
    activationId: event.activationId,
    purpose: event.purpose,
    principal: event.principal,
    holder: event.holder,
    pool: event.pool,
    post: event.post,
    order: event.order,
    chair: event.chair,
    veto: event.veto,
    state: event.state,
    openedAt: event.state === 'pending' ? event.at : null,
    acknowledged: null,
    due: null,
    answer: carriedAnswer(state, event.carriedFrom),
    cause: closedAtBirth ? { verb: event.state, by: null, at: event.at, sequence: state.sequence + 1 } : null,
    carriedFrom: event.carriedFrom,
    transferredFrom: [],
  };
}

/** A carried seat shows the answer it stands on, and none where that was deemed. */
function carriedAnswer(state: InstanceState, from: SeatId | null): SeatAnswer | null {
  return from === null ? null : (state.seats[from - 1]?.answer ?? null);
}
