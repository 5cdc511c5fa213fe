import {
  decide,
  evolve,
  type ContentHash,
  type DecisionContext,
  type Event,
  type Graph,
  type InstanceId,
  type InstanceState,
  type Instant,
  type Subject,
  type Value,
} from '#libs/engine';
import { askedDecisions, CHOICES, freeConditions, type Question } from './choices.js';
import { everyDay } from './every-day.js';
import { markingOf } from './marking.js';
import { possibleMoves, type Move } from './moves.js';

/** One marking that was reached, and how. */
export interface Reached {
  readonly marking: string;
  /** A state that has it: the one found by the fewest moves. */
  readonly state: InstanceState;
  readonly move: Move | null;
  readonly from: string | null;
  /** Markings one move away. Empty where nothing can move, or where it was not looked further. */
  readonly next: Set<string>;
  /** Whether something could move. */
  stuck: boolean;
}

export interface Exploration {
  readonly graph: Graph;
  readonly reached: ReadonlyMap<string, Reached>;
  /** Events of all moves, for whoever wants to know what was ever touched. */
  readonly touched: ReadonlySet<string>;
  /** More markings than could be looked at: what was not found may still be there. */
  readonly incomplete: boolean;
}

export interface ExploreOptions {
  readonly directory: DecisionContext['directory'];
  readonly subject: Subject;
  /** Where to begin; at the start of the workflow unless said. */
  readonly from?: InstanceState;
  /** Most markings looked at. */
  readonly most: number;
  /** Leaves a marking unexplored, where going on would prove nothing more. */
  readonly stopAt?: (graph: Graph, state: InstanceState) => boolean;
}

/** A subject that has a text and nothing else. */
export const anySubject: Subject = {
  kind: 'explored',
  id: 'explored',
  attributes: {},
  contentHash: 'explored' as ContentHash,
  parts: {},
};

/**
 * Walks every way a workflow can go, breadth first, with the engine itself: the same code that runs in production
 * decides every move, so what is found here happens there. Conditions are open.
 */
export function explore(written: Graph, options: ExploreOptions): Exploration {
  const { directory, subject, from: begun, most, stopAt } = options;
  const { graph, options: choices } = freeConditions(written);
  const reached = new Map<string, Reached>();
  const touched = new Set<string>();
  const waiting: Reached[] = [];

  const arrive = (from: Reached | null, move: Move | null, events: readonly Event[]): void => {
    const state = events.reduce<InstanceState | null>(evolve, from?.state ?? null);
    if (state === null) return;
    for (const event of events)
      if (event.type === 'TokenMoved' || event.type === 'TokenPlaced') {
        touched.add('to' in event ? event.to : event.nodeId);
      }
    from?.next.add(markingOf(graph, state));
    reach(from, move, state);
  };
  const reach = (from: Reached | null, move: Move | null, state: InstanceState): void => {
    const marking = markingOf(graph, state);
    if (reached.has(marking)) return;
    const found: Reached = {
      marking,
      state,
      move,
      from: from?.marking ?? null,
      next: new Set(),
      stuck: false,
    };
    reached.set(marking, found);
    waiting.push(found);
  };

  const contextAt = (now: Instant): DecisionContext => ({ now, directory, workingDays: everyDay });
  if (begun === undefined) {
    for (const events of ways(graph, null, startOf(subject), contextAt(0 as Instant), choices)) {
      arrive(null, null, events);
    }
  } else reach(null, null, begun);
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (reached.size > most) return { graph, reached, touched, incomplete: true };
    if (isOver(at.state) || stopAt?.(graph, at.state) === true) continue;
    const moves = possibleMoves(graph, at.state, contextAt(at.state.lastEventAt));
    for (const { node, what, command, at: now } of moves) {
      for (const events of ways(graph, at.state, command, contextAt(now), choices)) {
        arrive(at, { node, what }, events);
      }
    }
    at.stuck = at.next.size === 0;
  }
  return { graph, reached, touched, incomplete: false };
}

export function isOver({ status }: InstanceState): boolean {
  return status === 'ended' || status === 'terminated';
}

/** How one command can turn out, with every decision it comes to open. A refused command turns out in no way. */
function* ways(
  graph: Graph,
  state: InstanceState | null,
  command: Parameters<typeof decide>[2],
  context: DecisionContext,
  options: ReadonlyMap<Question, readonly Value[]>,
): Generator<readonly Event[]> {
  const open: ReadonlyMap<Question, Value>[] = [new Map()];
  for (let given = open.pop(); given !== undefined; given = open.pop()) {
    const asked = new Set<Question>();
    const choices = askedDecisions(given, asked);
    const decision = decide(graph, deciding(state, choices), decidingCommand(command, choices), context);
    const question = [...asked].find((one) => given?.has(one) === false && options.has(one));
    if (question === undefined) {
      if (decision.ok) yield decision.events;
      continue;
    }
    for (const option of options.get(question) ?? []) open.push(new Map([...given, [question, option]]));
  }
}

function deciding(state: InstanceState | null, choices: Value): InstanceState | null {
  if (state === null) return null;
  const { subject } = state;
  return { ...state, subject: { ...subject, attributes: { ...subject.attributes, [CHOICES]: choices } } };
}

function decidingCommand(
  command: Parameters<typeof decide>[2],
  choices: Value,
): Parameters<typeof decide>[2] {
  if (command.type !== 'StartInstance') return command;
  const { subject } = command;
  return { ...command, subject: { ...subject, attributes: { ...subject.attributes, [CHOICES]: choices } } };
}

function startOf(subject: Subject): Parameters<typeof decide>[2] {
  return {
    type: 'StartInstance',
    by: { kind: 'system', name: 'import', channel: 'batch' },
    instanceId: 'explored' as InstanceId,
    subject,
  };
}

/** The moves that lead to a marking, first to last. */
export function pathTo(reached: Exploration['reached'], marking: string): readonly Move[] {
  const path: Move[] = [];
  for (
    let at = reached.get(marking);
    at !== undefined;
    at = at.from === null ? undefined : reached.get(at.from)
  ) {
    if (at.move !== null) path.unshift(at.move);
  }
  return path;
}
