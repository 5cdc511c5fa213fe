import type { SealedEvent } from '#libs/audit';
import type { InstanceId, InstanceState } from '#libs/engine';

/** Everything stored of one instance, read at one moment. */
export interface ArchivedInstance {
  readonly id: InstanceId;
  readonly state: InstanceState;
  readonly head: Uint8Array;
  readonly events: readonly SealedEvent[];
  /** What the rows people search in say differently than `state` would have them say. */
  rowDifferences(state: InstanceState): readonly string[];
}

/** Whole instances, for those who check or export them. */
export interface InstanceArchive {
  /** Every instance, in the order of ids. */
  all(): AsyncIterable<ArchivedInstance>;
  one(id: InstanceId): Promise<ArchivedInstance | undefined>;
}
