import { markingOf, possibleMoves, type Move, type PossibleMove } from '#libs/definitions';
import {
  decide,
  evolve,
  graphOf,
  nodeOf,
  scopeOf,
  type BusinessDate,
  type DecisionContext,
  type Event,
  type Graph,
  type GraphNode,
  type InstanceState,
  type Instant,
  type NodeId,
  type WorkingDayCount,
} from '#libs/engine';
import { seatsForeseen, type PreviewSeat } from './preview-seat.js';
import { unhindered, withoutGates } from './unhindered.js';

/** One step that may come, and who would be asked. */
export interface PreviewStep {
  readonly nodeId: NodeId;
  /** Keys of the workflows called on the way from the instance's own; empty for its own steps. */
  readonly path: readonly string[];
  readonly kind: GraphNode['kind'];
  /** `expected`: everybody goes on in the usual way. `possible`: only if somebody does what `after` names. */
  readonly likelihood: 'expected' | 'possible';
  /** The shortest way there, from what stands open now. */
  readonly after: readonly Move[];
  readonly seats: readonly PreviewSeat[];
  /** Counted with the whole limit of every step before it: not a promise. */
  readonly opens: BusinessDate;
  readonly due: BusinessDate | null;
}

export interface Preview {
  readonly steps: readonly PreviewStep[];
  /** There are more ways than were looked at. */
  readonly incomplete: boolean;
}

/** Most states looked at for one preview. */
const MOST_STATES = 400;
/** What a step without a limit of its own is taken to need. */
const USUAL_DAYS = 1 as WorkingDayCount;

interface Foreseen {
  readonly state: InstanceState;
  readonly way: readonly Move[];
  readonly expected: boolean;
}

/**
 * What comes next, found by letting the engine go on from here: the rules that will open a step open it now, on a
 * copy. The steps of the usual way stand first, each kind in the order in which they are met.
 */
export function previewOf(written: Graph, present: InstanceState, context: DecisionContext): Preview {
  const graph = withoutGates(written);
  const steps = new Map<string, PreviewStep>();
  const seen = new Set<string>();
  const waiting: Foreseen[] = [{ state: unhindered(graph, present), way: [], expected: true }];

  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.size > MOST_STATES) return { steps: usualFirst(steps), incomplete: true };
    const moves = acceptedMoves(graph, at.state, present.sequence, context);
    const usual = usualMoves(moves);
    for (const { move, events, now } of moves) {
      const state = events.reduce<InstanceState>(evolve, at.state);
      const way = [...at.way, { node: move.node, what: move.what }];
      const expected = at.expected && usual.has(move);
      noteSteps(steps, graph, state, events, { way, expected }, { ...context, now });
      const marking = markingOf(graph, state);
      // What was reached the usual way is not looked at again for an unusual one.
      if (seen.has(marking) || (!expected && seen.has(unusually(marking)))) continue;
      seen.add(expected ? marking : unusually(marking));
      waiting.push({ state, way, expected });
    }
  }
  return { steps: usualFirst(steps), incomplete: false };
}

function unusually(marking: string): string {
  return `? ${marking}`;
}

function usualFirst(steps: ReadonlyMap<string, PreviewStep>): readonly PreviewStep[] {
  const all = [...steps.values()];
  const expected = all.filter(({ likelihood }) => likelihood === 'expected');
  return [...expected, ...all.filter(({ likelihood }) => likelihood === 'possible')];
}

interface AcceptedMove {
  readonly move: PossibleMove;
  readonly events: readonly Event[];
  readonly now: Instant;
}

/** What could be done next and would be accepted, with what it would bring about. */
function acceptedMoves(
  graph: Graph,
  state: InstanceState,
  since: number,
  context: DecisionContext,
): readonly AcceptedMove[] {
  return possibleMoves(graph, state, { ...context, now: state.lastEventAt }, since).flatMap((move) => {
    const now = momentOf(graph, state, move, context);
    const decision = decide(graph, state, move.command, { ...context, now });
    return decision.ok ? [{ move, events: decision.events, now }] : [];
  });
}

/** Of the moves at one place the first-listed one is the usual one. Time running out is never usual. */
function usualMoves(moves: readonly AcceptedMove[]): ReadonlySet<PossibleMove> {
  const first = new Map<NodeId, PossibleMove>();
  for (const { move } of moves) {
    if (move.command.type === 'FireTimer' && move.what === 'limit') continue;
    if (!first.has(move.node)) first.set(move.node, move);
  }
  return new Set(first.values());
}

/** A step takes its limit; the engine is told that much time has passed. */
function momentOf(graph: Graph, state: InstanceState, move: PossibleMove, context: DecisionContext): Instant {
  if (move.command.type !== 'AnswerSeat') return move.at;
  const seat = state.seats[move.command.seatId - 1];
  const activation = state.activations[(seat?.activationId ?? 0) - 1];
  if (activation === undefined) return move.at;
  const node = nodeOf(graphOf(graph, state, activation.scopeId), activation.nodeId);
  if (node.kind !== 'approval-step') return move.at;

  const { workingDays } = context;
  const days = node.limit ?? node.takes ?? USUAL_DAYS;
  const due = workingDays.officeCloses(
    workingDays.addWorkingDays(workingDays.dateOf(seat?.openedAt ?? activation.openedAt), days),
  );
  return (due > state.lastEventAt ? due : state.lastEventAt) as Instant;
}

/** The first time a step is met tells it best; a usual way is worth more than a shorter unusual one. */
function noteSteps(
  steps: Map<string, PreviewStep>,
  graph: Graph,
  state: InstanceState,
  events: readonly Event[],
  { way, expected }: { readonly way: readonly Move[]; readonly expected: boolean },
  context: DecisionContext,
): void {
  for (const { nodeId, scopeId, kind } of metIn(graph, state, events)) {
    const path = scopeOf(state, scopeId)?.path ?? [];
    const key = [...path, nodeId].join('/');
    const known = steps.get(key);
    if (known !== undefined && (known.likelihood === 'expected' || !expected)) continue;
    const seats = seatsForeseen(graph, state, events, nodeId, context);
    const due =
      seats
        .flatMap((seat) => seat.due ?? [])
        .sort()
        .at(-1) ?? null;
    steps.set(key, {
      nodeId,
      path,
      kind,
      likelihood: expected ? 'expected' : 'possible',
      after: way,
      seats,
      opens: context.workingDays.dateOf(context.now),
      due,
    });
  }
}

interface Met {
  readonly nodeId: NodeId;
  readonly scopeId: InstanceState['tokens'][number]['scopeId'];
  readonly kind: GraphNode['kind'];
}

/** Steps that opened, and waits and automatic steps that began. */
function metIn(graph: Graph, state: InstanceState, events: readonly Event[]): readonly Met[] {
  const opened = events.flatMap((event): Met[] =>
    event.type === 'ActivationOpened'
      ? [{ nodeId: event.nodeId, scopeId: event.scopeId, kind: 'approval-step' }]
      : [],
  );
  const resting = state.tokens.flatMap((token): Met[] => {
    const { id: nodeId, kind } = nodeOf(graphOf(graph, state, token.scopeId), token.nodeId);
    const moved = events.some(
      (event) => (event.type === 'TokenMoved' || event.type === 'TokenPlaced') && event.tokenId === token.id,
    );
    return moved && (kind === 'wait-event' || kind === 'service-task')
      ? [{ nodeId, scopeId: token.scopeId, kind }]
      : [];
  });
  return [...opened, ...resting];
}
