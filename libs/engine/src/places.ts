import type { ApprovalStep, Flow, Graph, GraphNode } from './graph.js';
import type { ActivationId, FlowId, NodeId, ScopeId, SeatId, TokenId } from './ids.js';
import { InvariantViolation } from './invariant-violation.js';
import { positionOf } from './numbered.js';
import type { Activation, InstanceState, Scope, Seat, Token } from './state.js';

/** Where a seat stands: its step, in the workflow its scope runs. */
export interface Place {
  readonly graph: Graph;
  readonly step: ApprovalStep;
  readonly activation: Activation;
}

export function scopeOf(state: InstanceState, scopeId: ScopeId): Scope | undefined {
  return state.scopes[scopeId - 1];
}

/** The workflow a scope runs: the instance's own, or one it calls. */
export function graphOf(graph: Graph, state: InstanceState, scopeId: ScopeId): Graph {
  const path = scopeOf(state, scopeId)?.path ?? [];
  return path.reduce((outer, key) => {
    const inner = outer.calls[key];
    if (inner === undefined)
      throw new InvariantViolation(`Expected ${outer.key} to call ${key}, but it does not`);
    return inner;
  }, graph);
}

export function nodeOf(graph: Graph, id: NodeId): GraphNode {
  const node = graph.nodes[id];
  if (node === undefined)
    throw new InvariantViolation(`Expected a node ${id} in ${graph.key}, but found none`);
  return node;
}

export function flowOf(graph: Graph, id: FlowId): Flow {
  const flow = graph.flows[id];
  if (flow === undefined)
    throw new InvariantViolation(`Expected a flow ${id} in ${graph.key}, but found none`);
  return flow;
}

export function tokenOf(state: InstanceState, id: TokenId): Token {
  const token = tokenAt(state, id);
  if (token === undefined) throw new InvariantViolation(`Expected a token ${id}, but found none`);
  return token;
}

/** The token of a number, if it still stands somewhere. */
export function tokenAt(state: InstanceState, id: TokenId): Token | undefined {
  return state.tokens[positionOf(state.tokens, id)];
}

/** A seat by its number. Seats are never taken away, so whoever knows the number finds it. */
export function seatOf(state: InstanceState, id: SeatId): Seat {
  const seat = state.seats[id - 1];
  if (seat === undefined) throw new InvariantViolation(`Expected seat ${id}, but there is none`);
  return seat;
}

/** A visit to a step by its number. */
export function activationOf(state: InstanceState, id: ActivationId): Activation {
  const activation = state.activations[id - 1];
  if (activation === undefined) throw new InvariantViolation(`Expected activation ${id}, but there is none`);
  return activation;
}

export function placeOf(graph: Graph, state: InstanceState, seat: Seat): Place {
  return placeOfActivation(graph, state, activationOf(state, seat.activationId));
}

export function placeOfActivation(graph: Graph, state: InstanceState, activation: Activation): Place {
  const inner = graphOf(graph, state, activation.scopeId);
  const step = nodeOf(inner, activation.nodeId);
  if (step.kind !== 'approval-step') {
    throw new InvariantViolation(`Expected ${step.id} to be an approval step, but it is a ${step.kind}`);
  }
  return { graph: inner, step, activation };
}

export function seatsOf(state: InstanceState, activation: Activation): readonly Seat[] {
  return activation.seats.map((id) => seatOf(state, id));
}
