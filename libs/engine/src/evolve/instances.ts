import { OWN_SCOPE, plainScope, plainState } from '../complete-state.js';
import type { InstanceMigrated, InstanceStarted } from '../events.js';
import type { NodeId, RoundNumber } from '../ids.js';
import type { InstanceState, Round } from '../state.js';
import { withAuthors } from './authors.js';
import type { Appliers } from './applier.js';

/** The first event makes the state the others change. Scope 1 is the instance's own. */
export function startedInstance(event: InstanceStarted): InstanceState {
  return {
    ...plainState,
    id: event.instanceId,
    definition: event.definition,
    status: 'running',
    outcome: null,
    sequence: 1,
    startedAt: event.at,
    startedBy: event.by,
    endedAt: null,
    lastEventAt: event.at,
    subject: event.subject,
    authors: [],
    rounds: [],
    activations: [],
    seats: [],
    opinions: [],
    tokens: [],
    scopes: [{ ...plainScope, id: OWN_SCOPE, parent: null, path: [], variables: {}, closed: false }],
    timers: [],
    lastTokenId: 0,
    lastTimerId: 0,
    lastScopeId: 1,
    lastAnswer: {},
  };
}

/** People see 退回修改中 until a step runs to its outcome again. */
const sendsBack: ReadonlySet<Round['cause']> = new Set(['return', 'overturn', 'revive']);

export const instanceAppliers = {
  RoundOpened: (state, event) => ({
    status: sendsBack.has(event.cause) ? 'returned' : state.status,
    rounds: [
      ...state.rounds,
      {
        number: event.round,
        openedAt: event.at,
        cause: event.cause,
        from: event.from,
        to: event.to,
        scopeId: event.scopeId ?? OWN_SCOPE,
        resubmit: event.resubmit,
        returnedBy: event.returnedBy,
        reason: event.reason,
      },
    ],
  }),
  SubjectChanged: (state, event) => ({
    subject: {
      ...state.subject,
      attributes: { ...state.subject.attributes, ...event.attributes },
      contentHash: event.contentHash ?? state.subject.contentHash,
      parts: event.parts ?? state.subject.parts,
    },
    authors: withAuthors(state.authors, [event.author, event.authorFor]),
  }),
  // What a withdrawal undoes is told by the events after it.
  InstanceWithdrawn: () => ({}),
  InstanceTerminated: (_state, event) => ({ status: 'terminated', endedAt: event.at, suspension: null }),
  InstanceEnded: (_state, event) => ({ status: 'ended', outcome: event.outcome, endedAt: event.at }),
  InstanceSuspended: (state, event) => ({
    status: 'suspended',
    suspension: {
      by: event.by,
      at: event.at,
      reason: event.reason,
      status: state.status === 'returned' || state.status === 'incident' ? state.status : 'running',
      timers: state.timers,
    },
  }),
  InstanceResumed: (state) => ({ status: state.suspension?.status ?? 'running', suspension: null }),
  InstanceRevived: () => ({ status: 'running', outcome: null, endedAt: null }),
  JumpRequested: (_state, event) => ({
    jumpRequest: {
      tokenId: event.tokenId,
      to: event.to,
      by: event.by,
      reason: event.reason,
      at: event.at,
    },
  }),
  StepsSkipped: (state, event) => ({
    jumpRequest: null,
    skips: [
      ...state.skips,
      ...event.nodes.map((nodeId) => ({
        nodeId,
        round: state.rounds.length as RoundNumber,
        by: event.by,
        second: event.second,
        reason: event.reason,
        at: event.at,
      })),
    ],
  }),
  InstanceMigrated: (state, event) => migrated(state, event),
} satisfies Appliers<
  | 'RoundOpened'
  | 'SubjectChanged'
  | 'InstanceWithdrawn'
  | 'InstanceTerminated'
  | 'InstanceEnded'
  | 'InstanceSuspended'
  | 'InstanceResumed'
  | 'InstanceRevived'
  | 'JumpRequested'
  | 'StepsSkipped'
  | 'InstanceMigrated'
>;

/** What stood on a node of the old version stands on its successor. */
function migrated(state: InstanceState, { to, nodes, flows }: InstanceMigrated): Partial<InstanceState> {
  // Names are those of the instance's own workflow; a called one keeps its own.
  const successorOf = (id: NodeId, scopeId = OWN_SCOPE): NodeId =>
    scopeId === OWN_SCOPE ? (nodes[id] ?? id) : id;
  return {
    definition: { ...state.definition, hash: to },
    tokens: state.tokens.map((token) => ({
      ...token,
      nodeId: successorOf(token.nodeId, token.scopeId),
      via: flows[token.id] ?? token.via,
    })),
    activations: state.activations.map((activation) => ({
      ...activation,
      nodeId: successorOf(activation.nodeId, activation.scopeId),
    })),
    rounds: state.rounds.map((round) => ({
      ...round,
      from: round.from === null ? null : successorOf(round.from),
      to: successorOf(round.to),
    })),
    scopes: state.scopes.map((scope) => ({
      ...scope,
      calledAt: scope.calledAt === null ? null : successorOf(scope.calledAt),
    })),
    completedRuns: state.completedRuns.map((run) => ({ ...run, nodeId: successorOf(run.nodeId) })),
    incidents: state.incidents.map((incident) => ({ ...incident, nodeId: successorOf(incident.nodeId) })),
  };
}
