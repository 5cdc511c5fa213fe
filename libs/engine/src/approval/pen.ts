import type { Actor } from '../actor.js';
import type { DecisionContext } from '../decision.js';
import type { Graph } from '../graph.js';
import type { PersonId } from '../ids.js';
import { placeOf } from '../places.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState, Seat } from '../state.js';
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
  for (const { id } of penSeats(graph, state)) {
    const act = actOn(graph, state, id, by, context);
    if ('code' in act) return act;
    if (refusalToAnswer(act) === null) return act.person;
    refusal = { code: 'act.forbidden' };
  }
  return refusal;
}

/** The seats with which the text may be changed now. */
export function penSeats(graph: Graph, state: InstanceState): readonly Seat[] {
  return state.seats.filter((seat) => {
    if (seat.state !== 'pending' || state.activations[seat.activationId - 1]?.mode !== 'write') return false;
    return placeOf(graph, state, seat).step.writes === 'document';
  });
}
