import { capacityOn, type DecisionContext, type PersonView } from '#libs/engine';

import type { InstanceReading } from './instance-reading.js';

/**
 * Whether a person may act in somebody's name on a seat that waits for an answer: then they read the paper as that
 * person would, and no longer than that.
 */
export function standsIn(
  viewer: Pick<PersonView, 'id'>,
  { graph, state }: InstanceReading,
  context: DecisionContext,
): boolean {
  return state.seats.some(
    (seat) =>
      (seat.state === 'pending' || seat.state === 'held') &&
      capacityOn(graph, state, seat.id, viewer.id, context)?.kind === 'proxy',
  );
}
