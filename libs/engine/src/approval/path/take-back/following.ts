import type { Flow } from '../../../graph.js';
import type { Place } from '../../../places.js';
import {
  areApart,
  branchesOf,
  branchesOfFlow,
  branchesOfToken,
  depthInCommon,
  flowsIntoJoin,
} from '../../../regions.js';
import type { InstanceState, Token } from '../../../state.js';

/** The tokens into which the one of a step has gone on: in its own branch, or behind the join of it. */
export function followingTokens(state: InstanceState, { graph, activation }: Place): readonly Token[] {
  const branches = branchesOf(graph, activation.nodeId);
  return state.tokens.filter(
    (token) => token.scopeId === activation.scopeId && !areApart(branchesOfToken(graph, token), branches),
  );
}

/** The flows by which other branches came to the joins behind which these tokens stand. */
export function flowsJoinedSince({ graph, activation }: Place, following: readonly Token[]): readonly Flow[] {
  const own = branchesOf(graph, activation.nodeId);
  const depth = Math.min(
    own.length,
    ...following.map((token) => depthInCommon(own, branchesOfToken(graph, token))),
  );
  return own
    .slice(depth)
    .flatMap(({ fork, flow }, further) =>
      flowsIntoJoin(graph, fork).filter(
        (into) => branchesOfFlow(graph, into)[depth + further]?.flow !== flow,
      ),
    );
}
