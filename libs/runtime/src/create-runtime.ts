import type { InstanceId } from '#libs/engine';
import { GroupingDoor, type Door } from './door.js';
import { Transactions, type RuntimeParts } from './transaction.js';

/** Puts the door together. One per process: its groups are what keeps an instance out of two transactions. */
export function createDoor(parts: RuntimeParts, committed?: (instanceId: InstanceId) => void): Door {
  return new GroupingDoor(new Transactions(parts), committed);
}
