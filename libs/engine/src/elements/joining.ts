import type { Graph } from '../graph.js';
import type { FlowId, NodeId, ScopeId } from '../ids.js';
import type { Run } from '../run.js';
import type { Token } from '../state.js';

/** Tokens waiting at a gateway, by the flow they came by; each flow's in their order. */
export type Queues = ReadonlyMap<FlowId, readonly Token[]>;

/** The tokens of one scope that wait at a gateway. */
export function queuesAt(run: Run, scopeId: ScopeId, nodeId: NodeId, incoming: readonly FlowId[]): Queues {
  const queues = new Map(incoming.map((flow): [FlowId, Token[]] => [flow, []]));
  for (const token of run.state.tokens) {
    if (token.scopeId !== scopeId || token.nodeId !== nodeId || token.via === null) continue;
    queues.get(token.via)?.push(token);
  }
  return queues;
}

/** The first token of every flow that has one. */
export function firstOf(queues: Queues): readonly Token[] {
  return [...queues.values()].flatMap((queue) => queue.slice(0, 1));
}

/**
 * Makes one token of several and gives one to each way out. The eldest goes on along the first way, so that what went
 * through a fork and its join is one token with one number all along.
 */
export function fuse(run: Run, graph: Graph, joined: readonly Token[], ways: readonly FlowId[]): void {
  const eldest = eldestOf(joined);
  for (const token of joined) {
    if (token.id !== eldest.id) run.record({ type: 'TokenConsumed', tokenId: token.id, cause: 'join' });
  }
  ways.forEach((way, index) => run.take(graph, index === 0 ? eldest : run.branch(eldest), way));
}

export function eldestOf(tokens: readonly Token[]): Token {
  return tokens.reduce((eldest, token) => (token.id < eldest.id ? token : eldest));
}
