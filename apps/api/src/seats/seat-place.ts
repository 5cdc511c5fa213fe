import type { SeatId } from '#libs/engine';
import type { SeatPlace } from '#libs/storage';

import type { Keyset } from '../http/cursor.js';
import { ProblemError } from '../problems/problem.js';
import { parseInstanceId } from './public-id.js';

/** The place a cursor of a list of seats names. */
export function listPlace(keyset: Keyset | null): SeatPlace | null {
  if (keyset === null) return null;
  const [sortedBy = null, instance, seat] = keyset;
  const instanceId = typeof instance === 'string' ? parseInstanceId(instance) : null;
  const sortable = sortedBy === null || (typeof sortedBy === 'string' && !Number.isNaN(Date.parse(sortedBy)));
  if (instanceId === null || !sortable || !Number.isSafeInteger(seat))
    throw new ProblemError('cursor.invalid');
  return { instanceId, seatId: seat as SeatId, sortedBy };
}
