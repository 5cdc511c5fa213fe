import type { SeatAnswer } from '#libs/engine';

import { personName, type InstanceReading } from '../instances/instance-reading.js';
import { personRef } from './present-seat.js';
import type { ProxyMarkDto } from './seat-circle.dto.js';

/** The mark of an answer that was given in another's name; `null` for one's own. */
export function presentProxy({ directory }: InstanceReading, { by, proxy }: SeatAnswer): ProxyMarkDto | null {
  if (proxy === null) return null;
  return {
    for: personRef(directory, proxy.for),
    by: personRef(directory, by),
    grant: proxy.grant,
    words: `${personName(directory, proxy.for)}（${personName(directory, by)}代）`,
  };
}
