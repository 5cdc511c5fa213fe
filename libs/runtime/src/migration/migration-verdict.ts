import type { Completions } from '#libs/definitions';
import {
  checkInvariants,
  decide,
  evolve,
  graphOf,
  type Activation,
  type BusinessDate,
  type DecisionContext,
  type Event,
  type Graph,
  type InstanceState,
  type MigrateInstance,
  type MigrationObstacle,
  type NodeId,
  type Rejection,
  type Seat,
  type SeatId,
} from '#libs/engine';

/** A seat that comes or goes with a migration. */
export interface MigratedSeat extends Pick<Seat, 'principal' | 'holder' | 'pool' | 'state'> {
  readonly seatId: SeatId;
  /** Where it is, in the version it belongs to. */
  readonly nodeId: NodeId;
  readonly title: string;
}

/** Something that stands on another node afterwards. */
export interface MovedNode {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly title: string;
}

/** A deadline that is another one afterwards; `null` where there is none. */
export interface MovedDeadline {
  readonly seatId: SeatId;
  readonly title: string;
  readonly before: BusinessDate | null;
  readonly after: BusinessDate | null;
}

export type TitledObstacle = MigrationObstacle & {
  /** The step's name in the old version. */
  readonly title: string | null;
};

export interface MigrationChanges {
  readonly seatsAdded: readonly MigratedSeat[];
  readonly seatsRemoved: readonly MigratedSeat[];
  readonly movedNodes: readonly MovedNode[];
  readonly movedDeadlines: readonly MovedDeadline[];
}

/** What a migration would do to one instance, or why it would do nothing. */
export type MigrationVerdict =
  | ({ readonly verdict: 'unchanged' | 'changes' } & MigrationChanges)
  | {
      readonly verdict: 'refused';
      /** Every obstacle at once; empty where something else than the plan stands in the way. */
      readonly because: readonly TitledObstacle[];
      readonly rejection: Rejection;
    };

export interface MigrationQuestion {
  readonly graph: Graph;
  readonly state: InstanceState;
  readonly target: Graph;
  /** What is asked for: who moves it, by which plan. */
  readonly plan: Pick<MigrateInstance, 'by' | 'nodes' | 'resetTimers'>;
  readonly context: Omit<DecisionContext, 'target'>;
  /** Of the target. */
  readonly completions: Completions;
}

/** Decides a migration on a copy, and looks whether the instance could still come to an end. Nothing is written. */
export function migrationVerdict(question: MigrationQuestion): MigrationVerdict {
  const { graph, state, target, plan, context, completions } = question;
  const decision = decide(
    graph,
    state,
    { type: 'MigrateInstance', ...plan, to: target.hash, reason: '' },
    { ...context, target },
  );
  if (!decision.ok) return refused(question, decision.rejection);

  const after = decision.events.reduce<InstanceState>(evolve, state);
  checkInvariants(after);
  const completion = completions.of(after);
  if (completion.verdict === 'cannot-complete') {
    return refused(question, {
      code: 'migration.refused',
      because: [{ code: 'cannot-complete', nodeId: completion.fault.node, seatId: null }],
    });
  }
  const changes = changesOf(question, after, decision.events);
  const changed = Object.values(changes).some((list: readonly unknown[]) => list.length > 0);
  return { verdict: changed ? 'changes' : 'unchanged', ...changes };
}

function refused({ graph, state, target }: MigrationQuestion, rejection: Rejection): MigrationVerdict {
  const because = rejection.code === 'migration.refused' ? rejection.because : [];
  return {
    verdict: 'refused',
    rejection,
    because: because.map((obstacle) => ({ ...obstacle, title: titleFor(obstacle, graph, state, target) })),
  };
}

/** The place is one of the old version, except where the new one leads to no end. */
function titleFor(
  { code, nodeId }: MigrationObstacle,
  graph: Graph,
  state: InstanceState,
  target: Graph,
): string | null {
  if (nodeId === null) return null;
  if (code === 'cannot-complete') return titleIn(target, nodeId);
  const place = [...state.tokens, ...state.activations].find((one) => one.nodeId === nodeId);
  return titleIn(place === undefined ? graph : graphOf(graph, state, place.scopeId), nodeId);
}

function titleIn(graph: Graph, id: NodeId): string {
  return graph.nodes[id]?.title ?? id;
}

function changesOf(
  { graph, state, target }: MigrationQuestion,
  after: InstanceState,
  events: readonly Event[],
): MigrationChanges {
  const seatIn = (of: InstanceState, version: Graph, id: SeatId): readonly MigratedSeat[] => {
    const seat = of.seats[id - 1];
    const activation = seat && of.activations[seat.activationId - 1];
    if (seat === undefined || activation === undefined) return [];
    const { principal, holder, pool } = seat;
    const place = { nodeId: activation.nodeId, title: titleOf(version, of, activation) };
    return [{ seatId: id, ...place, principal, holder, pool, state: seat.state }];
  };
  return {
    seatsAdded: events.flatMap((event) =>
      event.type === 'SeatOpened' ? seatIn(after, target, event.seatId) : [],
    ),
    seatsRemoved: events.flatMap((event) =>
      event.type === 'SeatCancelled' ? seatIn(state, graph, event.seatId) : [],
    ),
    movedNodes: state.tokens.flatMap(({ id, nodeId, scopeId }): readonly MovedNode[] => {
      const to = after.tokens.find((token) => token.id === id)?.nodeId;
      if (to === undefined || to === nodeId) return [];
      return [{ from: nodeId, to, title: titleIn(graphOf(graph, state, scopeId), nodeId) }];
    }),
    movedDeadlines: state.seats.flatMap((seat): readonly MovedDeadline[] => {
      const later = after.seats[seat.id - 1];
      const activation = state.activations[seat.activationId - 1];
      if (later === undefined || activation === undefined || later.state !== 'pending') return [];
      const [before, due] = [seat.due?.date ?? null, later.due?.date ?? null];
      if (before === due) return [];
      return [{ seatId: seat.id, title: titleOf(graph, state, activation), before, after: due }];
    }),
  };
}

function titleOf(graph: Graph, state: InstanceState, { scopeId, nodeId }: Activation): string {
  return titleIn(graphOf(graph, state, scopeId), nodeId);
}
