import type { Place } from '../../places.js';
import type { InstanceState } from '../../state.js';

/** So often a step sends the text back by itself; then those above settle what it is about. */
export const MOST_RETURNS = 3;

/** Whether a further return from the step goes to the ladder of its disputes, or nowhere where it has none. */
export function areReturnsExhausted({ step, activation }: Place, state: InstanceState): boolean {
  const ruledAt = lastRuling(step.id, activation.scopeId, state);
  const returns = state.rounds.filter(
    ({ cause, from, scopeId, openedAt }) =>
      cause === 'return' && from === step.id && scopeId === activation.scopeId && openedAt > ruledAt,
  );
  return returns.length >= MOST_RETURNS;
}

/** Whether nobody is there to settle it, so that the step has to answer otherwise. A task given from above never dies. */
export function isReturnRefused(place: Place, state: InstanceState): boolean {
  return place.step.dispute.length === 0 && areReturnsExhausted(place, state);
}

/** When a disagreement about the step was last ruled on: from then on returns are counted anew. */
function lastRuling(nodeId: string, scopeId: number, state: InstanceState): number {
  const rulings = state.disputes.flatMap(({ about, ruling }) => {
    const activation = state.activations[about - 1];
    const isOfStep = activation?.nodeId === nodeId && activation.scopeId === scopeId;
    return isOfStep && ruling !== null ? [ruling.at] : [];
  });
  return Math.max(-Infinity, ...rulings);
}
