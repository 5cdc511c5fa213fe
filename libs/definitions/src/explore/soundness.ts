import type { Graph, NodeId } from '#libs/engine';
import { anySubject, explore, isOver, pathTo, type Exploration, type Reached } from './explore.js';
import { anybody, freePeople } from './free-people.js';
import { crowdedToken } from './marking.js';
import type { Move } from './moves.js';

/** More markings than any sane approval chart has. Beyond it the answer is "not known". */
export const MOST_MARKINGS = 50_000;

export type FaultKind =
  /** It stands still although it is not over, and nothing from outside can move it. */
  | 'deadlock'
  /** It goes on and on, and no way leads to an end. */
  | 'no-option-to-complete'
  /** Two tokens meet where one was meant: a branch was not waited for. */
  | 'lack-of-synchronisation'
  /** No way leads there. */
  | 'dead-step';

export interface Fault {
  readonly kind: FaultKind;
  /** Where it shows. */
  readonly node: NodeId;
  /** The shortest way to it. Empty for a dead step. */
  readonly path: readonly Move[];
}

export interface Soundness {
  readonly verdict: 'sound' | 'unsound' | 'inconclusive';
  /** At most one of each kind and node, the shortest counter-example first. */
  readonly faults: readonly Fault[];
  /** Markings looked at. */
  readonly states: number;
}

/**
 * Whether a workflow always can come to an end, comes to it properly, and has no step that never happens. Found by
 * walking all its ways with the engine; with too many ways the verdict is `inconclusive` unless a fault was met.
 */
export function soundnessOf(workflow: Graph, most = MOST_MARKINGS): Soundness {
  const exploration = explore(freePeople(workflow), {
    directory: anybody,
    subject: anySubject,
    most,
    stopAt: (graph, state) => crowdedToken(graph, state) !== undefined,
  });
  const faults = [
    ...crowds(exploration),
    ...deadlocks(exploration),
    ...(exploration.incomplete ? [] : [...endless(exploration), ...deadSteps(exploration)]),
  ];
  const found = faults.length > 0 ? 'unsound' : exploration.incomplete ? 'inconclusive' : 'sound';
  return { verdict: found, faults: eachOnce(faults), states: exploration.reached.size };
}

export function crowds({ graph, reached }: Exploration): readonly Fault[] {
  return [...reached.values()].flatMap(({ state, marking }): Fault[] => {
    const token = crowdedToken(graph, state);
    if (token === undefined) return [];
    return [{ kind: 'lack-of-synchronisation', node: token.nodeId, path: pathTo(reached, marking) }];
  });
}

export function deadlocks({ reached }: Exploration): readonly Fault[] {
  return [...reached.values()].flatMap(({ state, marking, stuck }): Fault[] => {
    const [token] = state.tokens;
    if (!stuck || isOver(state) || token === undefined) return [];
    return [{ kind: 'deadlock', node: token.nodeId, path: pathTo(reached, marking) }];
  });
}

/**
 * Markings that can still move, but from which no end can be reached by any way, and no other fault either.
 * @param good markings known to lead to an end, which were not walked
 */
export function endless(
  { graph, reached }: Exploration,
  good: ReadonlySet<string> = new Set(),
): readonly Fault[] {
  const excused = [...reached.values()].filter(
    ({ state, stuck, marking }) =>
      isOver(state) || stuck || good.has(marking) || crowdedToken(graph, state) !== undefined,
  );
  const canEnd = backwardFrom(excused, reached);
  const first = [...reached.values()].find(({ marking }) => !canEnd.has(marking));
  const [token] = first?.state.tokens ?? [];
  if (first === undefined || token === undefined) return [];
  return [{ kind: 'no-option-to-complete', node: token.nodeId, path: pathTo(reached, first.marking) }];
}

function backwardFrom(ends: readonly Reached[], reached: Exploration['reached']): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { marking, next } of reached.values()) {
    for (const to of next) before.set(to, [...(before.get(to) ?? []), marking]);
  }
  const found = new Set<string>();
  const waiting = ends.map(({ marking }) => marking);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    waiting.push(...(before.get(at) ?? []));
  }
  return found;
}

function deadSteps({ graph, touched }: Exploration): readonly Fault[] {
  return Object.values(graph.nodes)
    .filter(({ id, kind }) => kind !== 'start-event' && !touched.has(id))
    .map(({ id }) => ({ kind: 'dead-step', node: id, path: [] }));
}

function eachOnce(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>();
  return [...faults]
    .sort((a, b) => a.path.length - b.path.length)
    .filter(({ kind, node }) => {
      const name = `${kind} ${node}`;
      if (seen.has(name)) return false;
      seen.add(name);
      return true;
    });
}
