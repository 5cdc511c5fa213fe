import { nodeSeenFrom, type Spot } from './approval/path/stretch.js';
import type { Graph } from './graph.js';
import type { NodeId } from './ids.js';
import { InvariantViolation } from './invariant-violation.js';
import { graphOf } from './places.js';
import { areApart, branchesOf, depthInCommon, leadsTo } from './regions.js';
import type { Activation, InstanceState, Round } from './state.js';

/**
 * The round in force at a place: the last one that concerns it. A return inside a parallel branch or inside a called
 * workflow begins a round there and for what follows, and for nobody beside it.
 */
export function roundFor(root: Graph, state: InstanceState, spot: Spot): Round {
  const round = state.rounds.findLast((opened) => concerns(root, state, opened, spot));
  if (round === undefined) throw new InvariantViolation('Expected a first round, but there is none');
  return round;
}

/** The rounds that began at the place of an activation after it was opened. */
export function roundsSince(root: Graph, state: InstanceState, activation: Activation): readonly Round[] {
  return state.rounds.filter(
    (round) => round.number > activation.round && concerns(root, state, round, activation),
  );
}

function concerns(root: Graph, state: InstanceState, round: Round, spot: Spot): boolean {
  if (round.cause === 'start') return true;
  const nodeId = nodeSeenFrom(state, round.scopeId, spot);
  return nodeId !== null && isAheadOf(graphOf(root, state, round.scopeId), round.to, nodeId);
}

/** Whether a node lies where a round began, or in what follows. */
function isAheadOf(graph: Graph, to: NodeId, nodeId: NodeId): boolean {
  const began = branchesOf(graph, to);
  const branches = branchesOf(graph, nodeId);
  if (areApart(began, branches)) return false;
  const left = began[depthInCommon(began, branches)];
  return left === undefined || leadsTo(graph, to, nodeId, left.fork);
}
