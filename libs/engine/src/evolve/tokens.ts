import type { InstanceState, Token } from '../state.js';
import type { TokenId } from '../ids.js';
import { withChanged, without } from '../numbered.js';
import type { Appliers } from './applier.js';

export const tokenAppliers = {
  TokenPlaced: (state, event) => ({
    lastTokenId: event.tokenId,
    tokens: [
      ...state.tokens,
      {
        id: event.tokenId,
        scopeId: event.scopeId,
        nodeId: event.nodeId,
        activationId: null,
        via: null,
        attempts: null,
      },
    ],
  }),
  TokenMoved: (state, event) => ({
    tokens: withToken(state, event.tokenId, (token) => ({
      nodeId: event.to,
      activationId: null,
      via: event.flowId,
      attempts: token.attempts === null ? null : { ...token.attempts, open: false, failures: 0 },
    })),
    jumpRequest: requestStillOpen(state, event.tokenId),
  }),
  TokenConsumed: (state, event) => ({
    tokens: state.tokens.filter(({ id }) => id !== event.tokenId),
    jumpRequest: requestStillOpen(state, event.tokenId),
  }),
  ScopeOpened: (state, event) => ({
    lastScopeId: event.scopeId,
    scopes: [
      ...state.scopes,
      {
        id: event.scopeId,
        parent: event.parent,
        calledAt: state.tokens.find(({ id }) => id === event.parent.tokenId)?.nodeId ?? null,
        path: event.path,
        variables: event.variables,
        closed: false,
        outcome: null,
        item: event.item ?? null,
        results: {},
      },
    ],
  }),
  ScopeClosed: (state, event) => ({
    scopes: withChanged(state.scopes, event.scopeId, () => ({ closed: true, outcome: event.outcome })),
  }),
  // The outcome is told by the flow taken next.
  MessageReceived: () => ({}),
  JoinForced: () => ({}),
} satisfies Appliers<
  | 'TokenPlaced'
  | 'TokenMoved'
  | 'TokenConsumed'
  | 'ScopeOpened'
  | 'ScopeClosed'
  | 'MessageReceived'
  | 'JoinForced'
>;

/** The tokens with one of them changed. */
export function withToken(
  state: InstanceState,
  id: TokenId,
  change: (token: Token) => Partial<Token>,
): readonly Token[] {
  return withChanged(state.tokens, id, change);
}

/** What a second administrator was asked for lapses when the token has moved meanwhile. */
function requestStillOpen(state: InstanceState, moved: TokenId): InstanceState['jumpRequest'] {
  return state.jumpRequest?.tokenId === moved ? null : state.jumpRequest;
}
