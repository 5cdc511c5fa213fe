import type { DecisionContext } from '../decision.js';
import type { Graph } from '../graph.js';
import type { PersonId, SeatId } from '../ids.js';
import type { InstanceState } from '../state.js';
import type { Proxy } from './act.js';
import { actOn } from './entitlement.js';
import { mayTake } from './holding.js';

/** In whose name a person faces a seat: their own, somebody's under a grant, or nobody's. */
export type Capacity = { readonly kind: 'own' } | ({ readonly kind: 'proxy' } & Proxy) | null;

/** Whose seat it is to a person at this moment. Whether they may answer it is another question. */
export function capacityOn(
  graph: Graph,
  state: InstanceState,
  seatId: SeatId,
  person: PersonId,
  context: DecisionContext,
): Capacity {
  const act = actOn(graph, state, seatId, { kind: 'person', person, channel: 'web' }, context);
  if ('code' in act) return null;
  if (act.proxy !== null) return { kind: 'proxy', ...act.proxy };
  return mayTake(context.directory, act.seat, person) ? { kind: 'own' } : null;
}
