import type { IncidentId } from '../ids.js';
import type { Appliers } from './applier.js';

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
    return { incidents, status: incidents.every(({ resolved }) => resolved) ? 'running' : state.status };
  },
  // The worker is told by the effect.
  RunRequested: () => ({}),
  RunCompleted: (state, event) => ({ results: { ...state.results, [event.nodeId]: event.result } }),
  // What follows, another attempt or an incident, is told by the next event.
  RunFailed: () => ({}),
} satisfies Appliers<'IncidentRaised' | 'IncidentResolved' | 'RunRequested' | 'RunCompleted' | 'RunFailed'>;
