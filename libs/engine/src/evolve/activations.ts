import type { ActivationClosed } from '../events.js';
import type { ActivationId } from '../ids.js';
import type { Activation, InstanceState } from '../state.js';
import type { Value } from '../subject.js';
import type { Appliers } from './applier.js';
import { withToken } from './tokens.js';

export const activationAppliers = {
  ActivationOpened: (state, event) => ({
    activations: [
      ...state.activations,
      {
        id: event.activationId,
        purpose: event.purpose ?? 'step',
        nodeId: event.nodeId,
        mode: event.mode,
        scopeId: event.scopeId,
        tokenId: event.tokenId,
        round: event.round,
        state: 'open',
        blocked: null,
        outcome: null,
        openedAt: event.at,
        closedAt: null,
        seats: [],
      },
    ],
    tokens:
      event.purpose === 'dispute'
        ? state.tokens
        : withToken(state, event.tokenId, () => ({ activationId: event.activationId })),
  }),
  ActivationDisputed: (state, event) => ({
    activations: withActivation(state, event.activationId, { state: 'disputed' }),
  }),
  ActivationReopened: (state, event) => ({
    activations: withActivation(state, event.activationId, {
      state: 'open',
      outcome: null,
      closedAt: null,
      tokenId: event.tokenId,
    }),
    tokens: withToken(state, event.tokenId, () => ({ activationId: event.activationId })),
  }),
  ActivationBlocked: (state, event) => ({
    activations: withActivation(state, event.activationId, { state: 'blocked', blocked: event.cause }),
  }),
  ActivationUnblocked: (state, event) => ({
    activations: withActivation(state, event.activationId, { state: 'open', blocked: null }),
  }),
  ActivationClosed: (state, event) => ({
    // A step that ran to its outcome means the text is on its way again.
    status: state.status === 'returned' && ranThrough(state, event) ? 'running' : state.status,
    lastAnswer: decisionOf(state, event.activationId, event.outcome) ?? state.lastAnswer,
    activations: withActivation(state, event.activationId, {
      state: 'closed',
      outcome: event.outcome,
      closedAt: event.at,
    }),
  }),
  // What it cancelled and closed follows.
  StepClosedEarly: () => ({}),
} satisfies Appliers<
  | 'ActivationOpened'
  | 'ActivationDisputed'
  | 'ActivationReopened'
  | 'ActivationBlocked'
  | 'ActivationUnblocked'
  | 'ActivationClosed'
  | 'StepClosedEarly'
>;

export function withActivation(
  state: InstanceState,
  id: ActivationId,
  change: Partial<Activation>,
): readonly Activation[] {
  const before = state.activations[id - 1];
  return before === undefined ? state.activations : state.activations.with(id - 1, { ...before, ...change });
}

/** Whether a step ran to its outcome. The settling of a dispute is none. */
function ranThrough(state: InstanceState, { activationId, outcome }: ActivationClosed): boolean {
  return outcome !== null && state.activations[activationId - 1]?.purpose === 'step';
}

/** What a `decide` step decided, as later steps read it: the answer, and its words as opinion and as finding. */
function decisionOf(
  state: InstanceState,
  id: ActivationId,
  outcome: string | null,
): Readonly<Record<string, Value>> | null {
  const activation = state.activations[id - 1];
  if (activation?.mode !== 'decide' || activation.purpose !== 'step' || outcome === null) return null;

  const seat = activation.seats
    .map((seatId) => state.seats[seatId - 1])
    .find((candidate) => candidate?.answer?.answer === outcome);
  const opinion = seat?.answer?.opinion ?? '';
  return { answer: outcome, opinion, finding: opinion };
}
