import { randomBytes } from 'node:crypto';
import type { InstanceId } from '#libs/engine';

/**
 * A new UUIDv7: time-ordered, so that rows born together lie together. The time in it is this machine's clock and
 * means nothing to the process; only uniqueness is relied upon.
 */
export function newInstanceId(): InstanceId {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as InstanceId;
}
