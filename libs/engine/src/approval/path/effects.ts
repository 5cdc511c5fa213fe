import type { ActivationId } from '../../ids.js';
import { nodeOf } from '../../places.js';
import type { Activation, CompletedRun, InstanceState, Token } from '../../state.js';
import { liesIn, tokensIn, type Stretch } from './stretch.js';

/** The first automatic step carried out in a stretch after a certain activation: it cannot be undone by going back. */
export function runSince(state: InstanceState, stretch: Stretch, since: ActivationId): CompletedRun | null {
  return state.completedRuns.find((run) => run.activations >= since && liesIn(state, stretch, run)) ?? null;
}

/** A token of the stretch whose automatic step is with a worker now, and may have been carried out already. */
export function runUnderWay(state: InstanceState, stretch: Stretch): Token | null {
  return (
    tokensIn(state, stretch).find(({ nodeId }) => nodeOf(stretch.graph, nodeId).kind === 'service-task') ??
    null
  );
}

/** A token of the stretch whose step is running another workflow now. */
export function callUnderWay(state: InstanceState, stretch: Stretch): Token | null {
  const calls = tokensIn(state, stretch).filter(({ id }) =>
    state.scopes.some(({ parent, closed }) => parent?.tokenId === id && !closed),
  );
  return calls[0] ?? null;
}

/** The first visit to a step of a workflow called in the stretch after a certain activation. */
export function callSince(state: InstanceState, stretch: Stretch, since: ActivationId): Activation | null {
  return (
    state.activations.find(
      (visit) => visit.id > since && visit.scopeId !== stretch.scopeId && liesIn(state, stretch, visit),
    ) ?? null
  );
}
