import { createHash } from 'node:crypto';

import type { InstanceId } from '#libs/engine';
import type { DeliverableId } from '#libs/ledger';

/** The workflow a deliverable is started with. */
export const MAIN_WORKFLOW = 'deliverable';

/**
 * The id of a deliverable's instance, always the same one: two people who start it at the same moment meet at one
 * instance, and the second is told `instance.exists`. A UUID of version 8.
 */
export function instanceIdOf(deliverable: DeliverableId): InstanceId {
  const bytes = createHash('sha256').update(`countersign:instance:${deliverable}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return parts.join('-') as InstanceId;
}
