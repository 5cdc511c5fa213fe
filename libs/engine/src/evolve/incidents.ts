import type { RunCompleted } from '../events.js';
import type { IncidentId } from '../ids.js';
import type { NodeId, TokenId } from '../ids.js';
import type { CompletedRun, InstanceState, Scope } from '../state.js';
import type { Value } from '../subject.js';
import { positionOf, withChanged } from '../numbered.js';
import type { Appliers } from './applier.js';
import { withToken } from './tokens.js';

/** Automatic steps, and the places where the process could not go on. */
export const incidentAppliers = {
  IncidentRaised: (state, event) => ({
    status: 'incident',
    incidents: [
      ...state.incidents,
      {
        id: (state.incidents.length + 1) as IncidentId,
        code: event.code,
        nodeId: event.nodeId,
        tokenId: event.tokenId ?? null,
        outcome: event.outcome ?? null,
        afresh: event.afresh ?? false,
        message: event.message,
        at: event.at,
        resolved: false,
      },
    ],
  }),
  IncidentResolved: (state, event) => {
    const incidents = state.incidents.map((incident) =>
      incident.id === event.incidentId ? { ...incident, resolved: true } : incident,
    );
    const isOver = state.status === 'incident' && incidents.every(({ resolved }) => resolved);
    return { incidents, status: isOver ? 'running' : state.status };
  },
  // The worker is told by the effect.
  RunRequested: (state, event) => ({
    tokens: withToken(state, event.tokenId, ({ attempts }) => ({
      attempts: { latest: event.attempt, open: true, failures: attempts?.failures ?? 0 },
    })),
  }),
  RunCompleted: (state, event) => ({
    tokens: withToken(state, event.tokenId, ({ attempts }) => ({
      attempts: attempts === null ? null : { ...attempts, open: false },
    })),
    scopes: withResult(state, event.tokenId, event.nodeId, event.result),
    completedRuns: withCompleted(state, event),
  }),
  // What follows, another attempt or an incident, is told by the next event.
  RunFailed: (state, event) => ({
    tokens: withToken(state, event.tokenId, ({ attempts }) => ({
      attempts: { latest: event.attempt, open: false, failures: (attempts?.failures ?? 0) + 1 },
    })),
  }),
} satisfies Appliers<'IncidentRaised' | 'IncidentResolved' | 'RunRequested' | 'RunCompleted' | 'RunFailed'>;

/** A result belongs to the scope it came about in: each item of a `for-each` has its own. */
function withResult(
  state: InstanceState,
  tokenId: TokenId,
  nodeId: NodeId,
  result: Readonly<Record<string, Value>>,
): readonly Scope[] {
  const scopeId = state.tokens[positionOf(state.tokens, tokenId)]?.scopeId ?? 0;
  return withChanged(state.scopes, scopeId, ({ results }) => ({ results: { ...results, [nodeId]: result } }));
}

/** What a worker did. A `for-each` that gathers its results did nothing in the world. */
function withCompleted(state: InstanceState, { tokenId, nodeId, at }: RunCompleted): readonly CompletedRun[] {
  const token = state.tokens.find(({ id }) => id === tokenId);
  if (token?.attempts?.open !== true) return state.completedRuns;
  const { scopeId } = token;
  return [...state.completedRuns, { nodeId, scopeId, activations: state.activations.length, at }];
}
