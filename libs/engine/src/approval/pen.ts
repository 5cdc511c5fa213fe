import type { Actor } from '../actor.js';
import type { DecisionContext } from '../decision.js';
import type { ApprovalStep, Graph } from '../graph.js';
import { activationOf, placeOf } from '../places.js';
import type { Rejection } from '../rejections.js';
import type { InstanceState, Seat } from '../state.js';
import type { Act } from './act.js';
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
): Act | Rejection {
  return whoAnswersOneOf(penSeats(graph, state), graph, state, by, context);
}

/** The person who may dispose of opinions now: whoever holds the pen, or cannot go on before all are disposed of. */
export function disposer(
  graph: Graph,
  state: InstanceState,
  by: Actor,
  context: DecisionContext,
): Act | Rejection {
  return whoAnswersOneOf(disposalSeats(graph, state), graph, state, by, context);
}

/** The seats with which the text may be changed now. */
export function penSeats(graph: Graph, state: InstanceState): readonly Seat[] {
  return writingSeats(graph, state, ({ writes }) => writes === 'document');
}

/** The seats from which opinions may be disposed of now. */
export function disposalSeats(graph: Graph, state: InstanceState): readonly Seat[] {
  return writingSeats(
    graph,
    state,
    ({ writes, gates }) => writes === 'document' || gates.includes('opinions-disposed'),
  );
}

function writingSeats(
  graph: Graph,
  state: InstanceState,
  isMeant: (step: ApprovalStep) => boolean,
): readonly Seat[] {
  return state.seats.filter((seat) => {
    if (seat.state !== 'pending' || activationOf(state, seat.activationId).mode !== 'write') return false;
    return isMeant(placeOf(graph, state, seat).step);
  });
}

function whoAnswersOneOf(
  seats: readonly Seat[],
  graph: Graph,
  state: InstanceState,
  by: Actor,
  context: DecisionContext,
): Act | Rejection {
  let refusal: Rejection = { code: 'document.locked' };
  for (const { id } of seats) {
    const act = actOn(graph, state, id, by, context);
    if ('code' in act) return act;
    if (refusalToAnswer(act) === null) return act;
    refusal = { code: 'act.forbidden' };
  }
  return refusal;
}
