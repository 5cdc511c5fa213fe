import {
  graphOf,
  nodeOf,
  seatsOf,
  type Graph,
  type InstanceState,
  type Scope,
  type Token,
} from '#libs/engine';

/**
 * Where the tokens stand and what the open steps have heard: two states with the same marking go on alike. Numbers
 * are left out, because every round gives new ones.
 */
export function markingOf(graph: Graph, state: InstanceState): string {
  const tokens = state.tokens.map((token) => tokenMark(graph, state, token)).sort();
  return `${state.status === 'incident' ? 'incident ' : ''}${tokens.join(' ')}`;
}

function tokenMark(graph: Graph, state: InstanceState, token: Token): string {
  const place = `${scopeMark(graph, state, token.scopeId)}${token.nodeId}`;
  const node = nodeOf(graphOf(graph, state, token.scopeId), token.nodeId);
  // At a join it matters by which flow a token came.
  if (node.kind === 'parallel-gateway' || node.kind === 'inclusive-gateway')
    return `${place}<${token.via ?? ''}`;
  const activation = token.activationId === null ? undefined : state.activations[token.activationId - 1];
  if (activation === undefined) return place;
  const seats = seatsOf(state, activation).map(({ state: at, answer }) => `${at}${answer?.answer ?? ''}`);
  return `${place}(${activation.state}:${seats.join(',')})`;
}

function scopeMark(graph: Graph, state: InstanceState, id: Scope['id']): string {
  const scope = state.scopes.find((one) => one.id === id);
  if (scope === undefined || scope.parent === null) return '';
  const { parent } = scope;
  const token = state.tokens.find((one) => one.id === parent.tokenId);
  const item = scope.item === null ? '' : `#${scope.item}`;
  return `${scopeMark(graph, state, parent.scopeId)}${token?.nodeId ?? ''}${item}/`;
}

/** Two tokens where there should be one: at a step, or on one flow into a join. */
export function crowdedToken(graph: Graph, state: InstanceState): Token | undefined {
  const seen = new Set<string>();
  return state.tokens.find((token) => {
    const node = nodeOf(graphOf(graph, state, token.scopeId), token.nodeId);
    const flow = 'incoming' in node ? (token.via ?? '') : '';
    const place = `${token.scopeId} ${token.nodeId} ${flow}`;
    if (seen.has(place)) return true;
    seen.add(place);
    return false;
  });
}
