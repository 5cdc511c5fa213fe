import {
  graphOf,
  nodeOf,
  type Activation,
  type ApprovalStep,
  type Graph,
  type InstanceState,
  type NodeId,
  type ScopeId,
  type Seat,
  type SeatState,
} from '#libs/engine';

/**
 * What the invariants read a state by. Said anew here and not taken from the rules: a rule that is wrong must not
 * judge itself.
 */
const open: ReadonlySet<SeatState> = new Set(['queued', 'pending', 'held', 'blocked']);
const spoken: ReadonlySet<SeatState> = new Set(['answered', 'carried', 'ruled', 'deemed-no-comment']);

export function isOpen({ state }: Seat): boolean {
  return open.has(state);
}

export function hasSpoken({ state }: Seat): boolean {
  return spoken.has(state);
}

/** Decides the step itself: neither a signer before or after another, nor who appoints or settles a dispute. */
export function counts({ purpose, group, origin }: Seat): boolean {
  return purpose === 'duty' && group === null && origin !== 'add-before' && origin !== 'add-after';
}

export function seatsOf(state: InstanceState, { seats }: Activation): readonly Seat[] {
  return seats.flatMap((id) => state.seats[id - 1] ?? []);
}

export function activationOf(state: InstanceState, { activationId }: Seat): Activation | undefined {
  return state.activations[activationId - 1];
}

export function stepOf(
  graph: Graph,
  state: InstanceState,
  { scopeId, nodeId }: Activation,
): ApprovalStep | null {
  const node = nodeOf(graphOf(graph, state, scopeId), nodeId);
  return node.kind === 'approval-step' ? node : null;
}

/** The node of a scope at which a spot appears: itself, or the call it lies inside of. `null`: it lies elsewhere. */
export function nodeSeenFrom(
  state: InstanceState,
  scopeId: ScopeId,
  at: ScopeId,
  nodeId: NodeId,
): NodeId | null {
  if (at === scopeId) return nodeId;
  const scope = state.scopes.find(({ id }) => id === at);
  if (scope?.parent == null || scope.calledAt === null) return null;
  return nodeSeenFrom(state, scopeId, scope.parent.scopeId, scope.calledAt);
}
