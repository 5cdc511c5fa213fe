import type { DefinitionHash, InstanceId, NodeId, PersonId } from '#libs/engine';
import type { MigrationVerdict } from './migration-verdict.js';

/** What many instances are moved by. */
export interface BatchPlan {
  readonly key: string;
  readonly to: DefinitionHash;
  /** Only instances of this version; `null`: of every other one. */
  readonly from: DefinitionHash | null;
  readonly nodes: Readonly<Record<NodeId, NodeId>>;
  readonly resetTimers: boolean;
  readonly reason: string;
}

export interface MigrationBatch extends BatchPlan {
  readonly id: string;
  readonly startedBy: PersonId;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
}

/** `refused`: the rules forbid it. `failed`: it was tried and something broke; nothing of it was kept. */
export type ItemState = 'waiting' | 'migrated' | 'refused' | 'failed';

/** Why an instance was not moved, as it is kept. */
export type ItemReason =
  | Pick<Extract<MigrationVerdict, { verdict: 'refused' }>, 'because' | 'rejection'>
  | { readonly error: string };

export interface MigrationItem {
  readonly batchId: string;
  readonly instanceId: InstanceId;
  readonly state: ItemState;
  readonly reason: ItemReason | null;
  /** ISO 8601 UTC; `null` while it waits. */
  readonly finishedAt: string | null;
}

/** How far a batch has come. */
export type BatchProgress = Readonly<Record<ItemState, number>>;

/** An instance that a batch has not seen to yet. */
export type MigrationTask = Pick<MigrationItem, 'batchId' | 'instanceId'>;

/** Written in the transaction of the command: an instance is moved if and only if its item says so. */
export const ITEM_MIGRATED = 'migration-item-migrated';
