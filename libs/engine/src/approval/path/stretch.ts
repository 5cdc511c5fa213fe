import type { Graph } from '../../graph.js';
import type { NodeId, ScopeId } from '../../ids.js';
import { graphOf, scopeOf } from '../../places.js';
import { areApart, branchesOf, branchesOfToken, isWithin, type Branches } from '../../regions.js';
import type { InstanceState, Token } from '../../state.js';

/** The part of a running workflow that moves together: a scope, or one of its parallel branches. */
export interface Stretch {
  readonly graph: Graph;
  readonly scopeId: ScopeId;
  readonly branches: Branches;
}

/** A node of a running workflow. */
export interface Spot {
  readonly scopeId: ScopeId;
  readonly nodeId: NodeId;
}

/** The smallest stretch a spot lies in. `root` is the instance's own workflow. */
export function stretchAt(root: Graph, state: InstanceState, { scopeId, nodeId }: Spot): Stretch {
  return stretchIn(graphOf(root, state, scopeId), { scopeId, nodeId });
}

/** The same where the scope's own workflow is at hand. */
export function stretchIn(graph: Graph, { scopeId, nodeId }: Spot): Stretch {
  return { graph, scopeId, branches: branchesOf(graph, nodeId) };
}

/** Whether a spot lies in the stretch, be it inside a workflow that is called there. */
export function liesIn(state: InstanceState, stretch: Stretch, spot: Spot): boolean {
  const nodeId = nodeSeenFrom(state, stretch.scopeId, spot);
  return nodeId !== null && isWithin(branchesOf(stretch.graph, nodeId), stretch.branches);
}

/** Whether a spot comes before or after the stretch or lies in it, and not beside it. */
export function isInLineWith(state: InstanceState, stretch: Stretch, spot: Spot): boolean {
  const nodeId = nodeSeenFrom(state, stretch.scopeId, spot);
  return nodeId !== null && !areApart(branchesOf(stretch.graph, nodeId), stretch.branches);
}

/** Tokens of the scope itself that stand in the stretch. What they called moves with them. */
export function tokensIn(state: InstanceState, { graph, scopeId, branches }: Stretch): readonly Token[] {
  return state.tokens.filter(
    (token) => token.scopeId === scopeId && isWithin(branchesOfToken(graph, token), branches),
  );
}

/** The node of a scope at which a spot appears: itself, or the call it lies inside of. `null`: it lies elsewhere. */
export function nodeSeenFrom(
  state: InstanceState,
  scopeId: ScopeId,
  { scopeId: inner, nodeId }: Spot,
): NodeId | null {
  if (inner === scopeId) return nodeId;
  const scope = scopeOf(state, inner);
  if (scope?.parent == null || scope.calledAt === null) return null;
  return nodeSeenFrom(state, scopeId, { scopeId: scope.parent.scopeId, nodeId: scope.calledAt });
}
