import type { Graph, StepMode } from '../../graph.js';
import { seatsOf } from '../../places.js';
import { roundFor } from '../../rounds.js';
import type { Activation, InstanceState } from '../../state.js';
import { liesIn, nodeSeenFrom, type Stretch } from './stretch.js';

const decidesOver: ReadonlySet<StepMode> = new Set(['sign', 'vote', 'decide']);

/**
 * The step in which a leader signed, voted or decided in the present round, given or carried, on what was written:
 * from then on others decide. What was signed outside a called workflow holds inside it.
 */
export function signatureOver(
  root: Graph,
  state: InstanceState,
  written: Activation,
  stretch: Stretch,
): Activation | null {
  const signed = state.activations.find(
    (visit) =>
      decidesOver.has(visit.mode) &&
      visit.purpose === 'step' &&
      seatsOf(state, visit).some(({ answer }) => answer !== null) &&
      (liesIn(state, stretch, visit) || isAround(state, visit, written)) &&
      visit.round === roundFor(root, state, visit).number,
  );
  return signed ?? null;
}

function isAround(state: InstanceState, outer: Activation, inner: Activation): boolean {
  return outer.scopeId !== inner.scopeId && nodeSeenFrom(state, outer.scopeId, inner) !== null;
}
