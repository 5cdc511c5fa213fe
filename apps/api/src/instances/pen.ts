import type { NodeId, PersonId, Seat } from '#libs/engine';

import { activationOf, type InstanceReading } from './instance-reading.js';

/** The seat that may change the text now: the open one of a write step. */
export function penOf(
  reading: Pick<InstanceReading, 'state'>,
): { readonly seat: Seat; readonly step: NodeId } | null {
  for (const seat of reading.state.seats) {
    if (seat.state !== 'pending') continue;
    const activation = activationOf(reading, seat);
    if (activation.mode === 'write') return { seat, step: activation.nodeId };
  }
  return null;
}

/** Whether a person may change the text and dispose of opinions now. The engine decides again under the lock. */
export function holdsPen(reading: InstanceReading, person: PersonId): boolean {
  const pen = penOf(reading);
  if (pen === null) return false;
  const { holder, principal } = pen.seat;
  return holder === person || (principal.kind === 'person' && principal.person === person);
}
