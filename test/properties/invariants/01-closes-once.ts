import { branchesOfToken, graphOf, nodeOf, type Graph, type InstanceState, type ScopeId } from '#libs/engine';
import { must, type Happened, type Invariant } from '../invariant.js';

/** 1. A step closes at most once; a token is neither lost nor doubled. */
export const closesOnce: Invariant = {
  number: '01',
  name: 'a step closes at most once, and a token is neither lost nor doubled',
  afterEach: (happened) => {
    closings(happened);
    tokens(happened);
  },
};

/** Closed again only after an answer was taken back and the step was opened for it. */
function closings({ before, events }: Happened): void {
  const closed = new Set(before?.activations.filter(({ state }) => state === 'closed').map(({ id }) => id));
  for (const event of events) {
    if (event.type === 'ActivationReopened') closed.delete(event.activationId);
    if (event.type !== 'ActivationClosed') continue;
    must(!closed.has(event.activationId), () => `activation ${event.activationId} was closed twice`);
    closed.add(event.activationId);
  }
}

function tokens({ after, graphAfter }: Happened): void {
  const isOver = after.status === 'ended' || after.status === 'terminated';
  must(
    isOver === (after.tokens.length === 0),
    () => `${after.tokens.length} tokens while it is ${after.status}`,
  );
  for (const { id, closed, item } of after.scopes) {
    if (isOver) break;
    const total = shareOf(graphAfter, after, id);
    // The items of a list are there before their turn comes.
    if (total === 0 && item !== null && !after.activations.some(({ scopeId }) => scopeId === id)) continue;
    if (closed) must(total === 0, () => `closed scope ${id} holds a token`);
    else
      must(
        total === null || Math.abs(total - 1) < 1e-9,
        () => `the tokens of scope ${id} are ${total} of one`,
      );
  }
  for (const { id, state, purpose, tokenId } of after.activations) {
    if (state === 'closed' || purpose === 'dispute') continue;
    const holders = after.tokens.filter(({ activationId }) => activationId === id);
    must(
      holders.length === 1 && holders[0]?.id === tokenId,
      () => `open activation ${id} is held by ${holders.length} tokens`,
    );
  }
}

/**
 * How much of one token stands in a scope, where every branch of a fork has its share of what came in. `null`: an open
 * choice may have begun some of its branches only, so that nothing can be said.
 */
function shareOf(root: Graph, state: InstanceState, scopeId: ScopeId): number | null {
  const graph = graphOf(root, state, scopeId);
  let total = 0;
  for (const token of state.tokens.filter((one) => one.scopeId === scopeId)) {
    let share = 1;
    for (const { fork } of branchesOfToken(graph, token)) {
      const node = nodeOf(graph, fork);
      if (node.kind !== 'parallel-gateway') return null;
      share /= node.outgoing.length;
    }
    total += share;
  }
  return total;
}
