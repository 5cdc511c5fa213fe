import type {
  Activation,
  Graph,
  GraphNode,
  IncidentId,
  InstanceState,
  NodeId,
  Seat,
  SeatId,
  TokenId,
} from '#libs/engine';
import type { Scene } from './scene.js';
import { takersOf } from './takers.js';

/** A graph and those it calls, whatever the depth. */
export function graphsOf(graph: Graph): readonly Graph[] {
  return [graph, ...Object.values(graph.calls).flatMap(graphsOf)];
}

export function nodesCalled(graph: Graph, title: string): readonly GraphNode[] {
  return graphsOf(graph).flatMap(({ nodes }) => Object.values(nodes).filter((node) => node.title === title));
}

/** The id of the step people call by this title. */
export function nodeIdOf({ graph }: Scene, title: string): NodeId {
  return nodesCalled(graph, title)[0]?.id ?? (title as NodeId);
}

/** The title people call a step by. */
export function titleOf({ graph }: Scene, id: NodeId): string {
  return graphsOf(graph).flatMap(({ nodes }) => nodes[id]?.title ?? [])[0] ?? id;
}

/** The graph a scope runs. */
function graphAt(scene: Scene, activation: Activation): Graph | undefined {
  const scope = scene.state?.scopes.find(({ id }) => id === activation.scopeId);
  return scope?.path.reduce<Graph | undefined>((graph, key) => graph?.calls[key], scene.graph);
}

/** Every visit to the step of this title, oldest first. */
export function visitsOf(scene: Scene, title: string): readonly Activation[] {
  return (scene.state?.activations ?? []).filter(
    (activation) =>
      activation.purpose === 'step' && graphAt(scene, activation)?.nodes[activation.nodeId]?.title === title,
  );
}

/** Whether a seat is this person's or this unit's, or could be taken by this person. */
function isOf({ directory }: Scene, seat: Seat, name: string): boolean {
  const { holder, pool, principal, delegation } = seat;
  if (holder === name || delegation?.to === name) return true;
  if (principal.kind === 'unit' ? principal.unit === name : principal.person === name) return true;
  return holder === null && pool !== null && takersOf(directory, pool).includes(name);
}

const readiness = ['pending', 'held', 'blocked', 'queued'];

/** Which seat is meant by a name: the newest that can still be answered, otherwise the newest. */
export function seatOf(scene: Scene, name: string, stepTitle: string | null): Seat | undefined {
  const visits = stepTitle === null ? null : visitsOf(scene, stepTitle);
  const seats = (scene.state?.seats ?? []).filter(
    (seat) => visits === null || visits.some(({ id }) => id === seat.activationId),
  );
  const theirs = seats.filter((seat) => isOf(scene, seat, name));
  const open = readiness.flatMap((state) => theirs.findLast((seat) => seat.state === state) ?? []);
  return open[0] ?? theirs.at(-1);
}

/** The seat an act is about. Who has none means the newest of all, so that the engine says why it is not theirs. */
export function seatIdOf(scene: Scene, name: string, stepTitle: string | null): SeatId {
  const seat = seatOf(scene, name, stepTitle) ?? scene.state?.seats.at(-1);
  return seat?.id ?? (0 as SeatId);
}

/** The token that stands on a step. */
export function tokenAt(scene: Scene, title: string): TokenId | undefined {
  const ids = nodesCalled(scene.graph, title).map(({ id }) => id);
  return scene.state?.tokens.findLast(({ nodeId }) => ids.includes(nodeId))?.id;
}

export function openIncident(state: InstanceState | null): IncidentId {
  return (
    state?.incidents.findLast(({ resolved }) => !resolved)?.id ??
    state?.incidents.at(-1)?.id ??
    (0 as IncidentId)
  );
}
