import { capacityOn, type DecisionContext, type Seat } from '#libs/engine';

import type { Viewer } from '../instances/answer-visibility.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import { grantNumber } from '../proxies/present-grant.js';
import { personRef } from './present-seat.js';
import type { SeatListItemDto } from './seat.dto.js';

/** In whose name this reader would answer. */
export function presentCapacity(
  { graph, state, directory }: InstanceReading,
  viewer: Viewer,
  seat: Seat,
  context: DecisionContext,
): Pick<SeatListItemDto, 'capacity' | 'proxyFor' | 'proxyGrant'> {
  const capacity = capacityOn(graph, state, seat.id, viewer.id, context);
  if (capacity?.kind !== 'proxy')
    return { capacity: capacity?.kind ?? null, proxyFor: null, proxyGrant: null };
  return {
    capacity: 'proxy',
    proxyFor: personRef(directory, capacity.for),
    proxyGrant: grantNumber(capacity.grant),
  };
}
