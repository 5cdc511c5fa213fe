import type { RoundNumber, SeatId, SignerGroupId } from '../ids.js';
import type { InstanceState, Seat, SeatAnswer } from '../state.js';
import type { SeatOpened } from '../events.js';
import { plainSeat } from '../complete-state.js';
import { withAuthors } from './authors.js';
import type { Appliers } from './applier.js';
import { withActivation } from './activations.js';
import { withGroup } from './signer-groups.js';

export const seatAppliers = {
  SeatOpened: (state, event) => {
    const activation = state.activations[event.activationId - 1];
    return {
      seats: [...state.seats, openedSeat(state, event)],
      activations: withActivation(state, event.activationId, {
        seats: [...(activation?.seats ?? []), event.seatId],
      }),
      groups: event.group === undefined ? state.groups : withMember(state, event.group, event.seatId),
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
        back: event.back ?? null,
        proxy: event.proxy ?? null,
      },
    }),
    picks: event.picks === undefined ? state.picks : { ...state.picks, ...event.picks },
    form: event.form === undefined ? state.form : { ...state.form, ...event.form },
    authors:
      event.answer === 'submit' ? withAuthors(state.authors, [event.by, event.proxy?.for]) : state.authors,
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
      delegation: null,
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
  SeatClaimed: (state, event) => ({ seats: withSeat(state, event.seatId, { holder: event.by }) }),
  SeatUnclaimed: (state, event) => ({
    seats: withSeat(state, event.seatId, { holder: null, acknowledged: null }),
  }),
  SeatDelegated: (state, event) => ({
    seats: withSeat(state, event.seatId, { delegation: { to: event.to, by: event.by, at: event.at } }),
  }),
  DelegationRecalled: (state, event) => ({ seats: withSeat(state, event.seatId, { delegation: null }) }),
  SeatAdvised: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      delegation: null,
      advice: [
        ...(state.seats[event.seatId - 1]?.advice ?? []),
        { by: event.by, opinion: event.opinion, at: event.at },
      ],
    }),
  }),
  SeatHeld: (state, event) => ({ seats: withSeat(state, event.seatId, { state: 'held' }) }),
  SeatReleased: (state, event) => ({ seats: withSeat(state, event.seatId, { state: event.to }) }),
  SeatOverruled: (state, event) => {
    const word = state.seats[event.bySeat - 1]?.answer ?? null;
    if (word === null) return {};
    return {
      seats: withSeat(state, event.seatId, {
        state: 'answered',
        answer: {
          ...word,
          answer: event.answer,
          back: event.back ?? word.back,
          sequence: state.sequence + 1,
        },
        overruledBy: event.bySeat,
      }),
    };
  },
  SeatRemoved: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      state: 'removed',
      cause: { verb: event.verb, by: event.by, at: event.at, sequence: state.sequence + 1 },
    }),
  }),
  SeatRuled: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      state: 'ruled',
      cause: { verb: 'ruled', by: event.by, at: event.at, sequence: state.sequence + 1 },
    }),
  }),
  // The answer stays in the record, in the event that gave it.
  AnswerTakenBack: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      state: 'pending',
      answer: null,
      takenBackIn: state.rounds.length as RoundNumber,
    }),
  }),
  SeatReopened: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      state: event.state,
      cause: null,
      openedAt: event.state === 'pending' ? event.at : null,
    }),
  }),
  ExtensionAsked: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      extension: {
        days: event.days,
        reason: event.reason,
        by: event.by,
        at: event.at,
        state: 'asked',
        decidedBy: null,
      },
    }),
  }),
  ExtensionDecided: (state, event) => {
    const asked = state.seats[event.seatId - 1]?.extension ?? null;
    if (asked === null) return {};
    return {
      seats: withSeat(state, event.seatId, {
        extension: { ...asked, state: event.granted ? 'granted' : 'refused', decidedBy: event.by },
      }),
    };
  },
  SeatUrged: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      urges: { count: (state.seats[event.seatId - 1]?.urges?.count ?? 0) + 1, lastOn: event.on },
    }),
  }),
  SeatClockPaused: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      pause: { since: event.on, days: state.seats[event.seatId - 1]?.pause.days ?? 0 },
    }),
  }),
  SeatClockResumed: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      pause: { since: null, days: (state.seats[event.seatId - 1]?.pause.days ?? 0) + event.days },
    }),
  }),
  LateOpinionFiled: (state, event) => ({
    seats: withSeat(state, event.seatId, {
      lateOpinion: { by: event.by, opinion: event.opinion, at: event.at },
    }),
  }),
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
  | 'SeatClaimed'
  | 'SeatUnclaimed'
  | 'SeatDelegated'
  | 'DelegationRecalled'
  | 'SeatAdvised'
  | 'SeatHeld'
  | 'SeatReleased'
  | 'SeatOverruled'
  | 'SeatRemoved'
  | 'SeatRuled'
  | 'AnswerTakenBack'
  | 'SeatReopened'
  | 'ExtensionAsked'
  | 'ExtensionDecided'
  | 'SeatUrged'
  | 'SeatClockPaused'
  | 'SeatClockResumed'
  | 'LateOpinionFiled'
>;

function withMember(state: InstanceState, groupId: SignerGroupId, seatId: SeatId): InstanceState['groups'] {
  return withGroup(state, groupId, { seats: [...(state.groups[groupId - 1]?.seats ?? []), seatId] });
}

function withSeat(state: InstanceState, id: SeatId, change: Partial<Seat>): readonly Seat[] {
  const before = state.seats[id - 1];
  return before === undefined ? state.seats : state.seats.with(id - 1, { ...before, ...change });
}

function openedSeat(state: InstanceState, event: SeatOpened): Seat {
  const closedAtBirth = event.state === 'carried' || event.state === 'skipped';
  return {
    ...plainSeat,
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
    origin: event.origin ?? plainSeat.origin,
    parent: event.parent ?? plainSeat.parent,
    group: event.group ?? plainSeat.group,
    weight: event.weight ?? plainSeat.weight,
    dedupedBy: event.dedupedBy ?? plainSeat.dedupedBy,
  };
}

/** A carried seat shows the answer it stands on, and none where that was deemed. */
function carriedAnswer(state: InstanceState, from: SeatId | null): SeatAnswer | null {
  return from === null ? null : (state.seats[from - 1]?.answer ?? null);
}
