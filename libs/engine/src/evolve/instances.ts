import type { InstanceStarted } from '../events.js';
import type { ScopeId } from '../ids.js';
import type { InstanceState } from '../state.js';
import type { Appliers } from './applier.js';

/** The first event makes the state the others change. Scope 1 is the instance's own. */
export function startedInstance(event: InstanceStarted): InstanceState {
  return {
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
    scopes: [{ id: 1 as ScopeId, parent: null, path: [], variables: {}, closed: false }],
    timers: [],
    lastTokenId: 0,
    lastTimerId: 0,
    lastScopeId: 1,
    lastAnswer: {},
  };
}

export const instanceAppliers = {
  RoundOpened: (state, event) => ({
    status: event.cause === 'return' || event.cause === 'overturn' ? 'returned' : state.status,
    rounds: [
      ...state.rounds,
      {
        number: event.round,
        openedAt: event.at,
        cause: event.cause,
        from: event.from,
        to: event.to,
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
    authors:
      event.author === null || state.authors.includes(event.author)
        ? state.authors
        : [...state.authors, event.author],
  }),
  // What a withdrawal undoes is told by the events after it.
  InstanceWithdrawn: () => ({}),
  InstanceTerminated: (_state, event) => ({ status: 'terminated', endedAt: event.at }),
  InstanceEnded: (_state, event) => ({ status: 'ended', outcome: event.outcome, endedAt: event.at }),
  IncidentRaised: () => ({ status: 'incident' }),
} satisfies Appliers<
  | 'RoundOpened'
  | 'SubjectChanged'
  | 'InstanceWithdrawn'
  | 'InstanceTerminated'
  | 'InstanceEnded'
  | 'IncidentRaised'
>;
