import type { InstanceId } from '#libs/engine';
import type { MigrationTask } from '#libs/runtime';
import { BadPayload } from './bad-payload.js';

/** Moves one instance of a batch to another version of its workflow. */
export const MIGRATIONS_QUEUE = 'migrations';
export const MIGRATE_INSTANCE = 'migrate-instance';

export interface MigrateInstanceJob {
  readonly batchId: string;
  readonly instanceId: string;
}

/** @throws BadPayload */
export function parseMigrateInstance(data: unknown): MigrationTask {
  const isObject = typeof data === 'object' && data !== null && 'batchId' in data && 'instanceId' in data;
  if (!isObject || typeof data.batchId !== 'string' || typeof data.instanceId !== 'string') {
    throw new BadPayload(MIGRATE_INSTANCE, '{ batchId, instanceId }');
  }
  return { batchId: data.batchId, instanceId: data.instanceId as InstanceId };
}
