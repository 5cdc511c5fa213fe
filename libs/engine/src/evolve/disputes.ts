import type { DisputeId } from '../ids.js';
import type { Dispute, InstanceState } from '../state.js';
import type { Appliers } from './applier.js';

export const disputeAppliers = {
  DisputeOpened: (state, event) => ({
    disputes: [
      ...state.disputes,
      {
        id: event.disputeId,
        about: event.about,
        seats: event.seats,
        opinions: event.opinions,
        activationId: event.activationId,
        rung: 0,
        state: 'open',
        ruling: null,
      },
    ],
  }),
  DisputeEscalated: (state, event) => ({
    disputes: withDispute(state, event.disputeId, { rung: event.rung }),
  }),
  DisputeClosed: (state, event) => ({
    disputes: withDispute(state, event.disputeId, {
      state: event.state,
      ruling: event.ruling === null ? null : { ...event.ruling, at: event.at },
    }),
  }),
} satisfies Appliers<'DisputeOpened' | 'DisputeEscalated' | 'DisputeClosed'>;

function withDispute(state: InstanceState, id: DisputeId, change: Partial<Dispute>): readonly Dispute[] {
  const before = state.disputes[id - 1];
  return before === undefined ? state.disputes : state.disputes.with(id - 1, { ...before, ...change });
}
