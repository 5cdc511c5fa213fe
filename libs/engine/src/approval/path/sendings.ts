import type { Graph, GraphNode } from '../../graph.js';
import type { NodeId } from '../../ids.js';
import { nodeOf, seatsOf } from '../../places.js';
import { isWithin } from '../../regions.js';
import type { Activation, InstanceState, Seat } from '../../state.js';
import { liesIn, stretchAt, tokensIn, type Stretch } from './stretch.js';

/** A text on its way: the step it was written in, how far it can come back from, and who was asked since. */
export interface Sending {
  readonly written: Activation;
  readonly stretch: Stretch;
  readonly seats: readonly Seat[];
}

/**
 * Everything that was written and sent on and is not with its writer again, oldest first. A later text takes the
 * place of an earlier one; one written inside a parallel branch only there.
 */
export function sendingsUnderWay(root: Graph, state: InstanceState): readonly Sending[] {
  const sendings = state.activations
    .filter(({ purpose, mode, outcome }) => purpose === 'step' && mode === 'write' && outcome !== null)
    .map((written) => ({ written, stretch: stretchAt(root, state, written) }));
  return sendings
    .filter(
      ({ stretch }, index) => !sendings.slice(index + 1).some((later) => covers(later.stretch, stretch)),
    )
    .filter(({ stretch }) => isUnderWay(state, stretch))
    .map(({ written, stretch }) => ({ written, stretch, seats: seatsSince(state, written, stretch) }));
}

/** Where the text stands that would come back. */
export function lastNodeOf(state: InstanceState, { written, stretch }: Sending): NodeId {
  return tokensIn(state, stretch).at(-1)?.nodeId ?? written.nodeId;
}

function covers(later: Stretch, earlier: Stretch): boolean {
  return later.scopeId === earlier.scopeId && isWithin(earlier.branches, later.branches);
}

function isUnderWay(state: InstanceState, stretch: Stretch): boolean {
  return tokensIn(state, stretch).some(({ nodeId }) => !isWriting(nodeOf(stretch.graph, nodeId)));
}

function isWriting(node: GraphNode): boolean {
  return node.kind === 'approval-step' && node.mode === 'write';
}

function seatsSince(state: InstanceState, written: Activation, stretch: Stretch): readonly Seat[] {
  return state.activations
    .filter((visit) => visit.id > written.id && liesIn(state, stretch, visit))
    .flatMap((visit) => seatsOf(state, visit));
}
