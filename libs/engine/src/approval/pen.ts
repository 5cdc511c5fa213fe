import type { Actor } from '../actor.js';
import type { DecisionContext } from '../decision.js';
import type { Graph } from '../graph.js';
import type { PersonId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState } from '../state.js';
import { actOn, refusalToAnswer } from './entitlement.js';

/**
 * The person who may change the text now: whoever can answer an open step that writes the document. Otherwise why
 * not: nobody holds the pen, or somebody else does.
 */
export function penHolder(
  graph: Graph,
  state: InstanceState,
  by: Actor,
  context: DecisionContext,
): PersonId | Rejection {
  let refusal: Rejection = { code: 'document.locked' };
  for (const seat of state.seats) {
    if (seat.state !== 'pending' || state.activations[seat.activationId - 1]?.mode !== 'write') continue;
    const act = actOn(graph, state, seat.id, by, context);
    if ('code' in act) return act;
    if (act.place.step.writes !== 'document') continue;
    if (refusalToAnswer(act) === null) return act.person;
    refusal = { code: 'act.forbidden' };
  }
  return refusal;
}
