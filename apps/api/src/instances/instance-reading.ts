import type {
  Activation,
  DirectoryView,
  Graph,
  GraphNode,
  InstanceState,
  NodeId,
  PersonId,
  Principal,
  Seat,
  SeatId,
} from '#libs/engine';

/** An instance with what is needed to speak of it: its workflow and the people in it. */
export interface InstanceReading {
  readonly state: InstanceState;
  readonly graph: Graph;
  readonly directory: DirectoryView;
}

export function seatOf(reading: InstanceReading, id: SeatId): Seat | undefined {
  return reading.state.seats[id - 1];
}

/** Activations are dense and a seat always belongs to one: a missing one is a broken invariant. */
export function activationOf(reading: Pick<InstanceReading, 'state'>, seat: Seat): Activation {
  const activation = reading.state.activations[seat.activationId - 1];
  if (activation === undefined) {
    throw new Error(`Expected seat ${seat.id} to have activation ${seat.activationId}, but there is none`);
  }
  return activation;
}

/** The node an activation visits or a token stands on, looked up in the graph of its scope (a called workflow has its own). */
export function nodeOf(
  reading: InstanceReading,
  activation: Pick<Activation, 'scopeId' | 'nodeId'>,
): GraphNode {
  const scope = reading.state.scopes.find(({ id }) => id === activation.scopeId);
  const node =
    scope === undefined
      ? findCalledNode(reading.graph, activation.nodeId)
      : graphAt(reading.graph, scope.path)?.nodes[activation.nodeId];
  if (node === undefined) {
    throw new Error(`Expected node ${activation.nodeId} in the graph of its scope, but it is not there`);
  }
  return node;
}

/** The graph of the workflow an activation belongs to: the instance's own or one it calls. */
export function graphOf(reading: InstanceReading, { scopeId }: Pick<Activation, 'scopeId'>): Graph {
  const scope = reading.state.scopes.find(({ id }) => id === scopeId);
  return (scope && graphAt(reading.graph, scope.path)) ?? reading.graph;
}

function graphAt(graph: Graph, path: readonly string[]): Graph | undefined {
  return path.reduce<Graph | undefined>((inner, key) => inner?.calls[key], graph);
}

/** A node of a workflow below, by its name alone: the scope of a call may be gone from the state, or not be there yet. */
export function findCalledNode(graph: Graph, id: NodeId): GraphNode | undefined {
  return Object.values(graph.calls)
    .map((called) => called.nodes[id] ?? findCalledNode(called, id))
    .find((node) => node !== undefined);
}

export function nodeOfSeat(reading: InstanceReading, seat: Seat): GraphNode {
  return nodeOf(reading, activationOf(reading, seat));
}

export function personName(directory: DirectoryView, id: PersonId): string {
  return directory.person(id)?.name ?? id;
}

export function principalName(directory: DirectoryView, principal: Principal): string {
  return principal.kind === 'unit'
    ? (directory.unit(principal.unit)?.name ?? principal.unit)
    : personName(directory, principal.person);
}
