import { CreateRuntime1767225600000 } from './migrations/1767225600000-create-runtime.js';
import { CreateRuntimeFunctions1767225600100 } from './migrations/1767225600100-create-runtime-functions.js';
import { AddUsage1767225660000 } from './migrations/1767225660000-add-usage.js';
import { FollowVersions1767225670000 } from './migrations/1767225670000-follow-versions.js';
import { AddActions1767225690000 } from './migrations/1767225690000-add-actions.js';
import { AddMigrationBatches1767225700000 } from './migrations/1767225700000-add-migration-batches.js';

export { registerAlongside } from './alongside-statements.js';
export { checkDurability } from './check-durability.js';
export { clearHistory } from './clear-history.js';
export { openDecisionPool, openQuietPool } from './decision-pool.js';
export { runtimeEntities } from './entities/index.js';
export { openRuntime } from './open-runtime.js';
export type { PostgresRuntime } from './open-runtime.js';
export { ClockGoesBack, PostgresBusinessClock } from './postgres-business-clock.js';
export { ChangeAnnouncer, ChangeListener, notifyChanged } from './postgres-change-feed.js';
export { PostgresDefinitionStore } from './postgres-definition-store.js';
export { PostgresInstanceArchive } from './postgres-instance-archive.js';
export { PostgresInstanceStore } from './postgres-instance-store.js';
export { PostgresMigrationBatches, type BatchStanding } from './postgres-migration-batches.js';
export { writeNotice } from './notice.js';
export { takeNumber } from './number-series.js';
export { PostgresOutbox } from './postgres-outbox.js';
export type { ClaimedEffect } from './postgres-outbox.js';
export type { SeatRow } from './seat-row.js';
export { PostgresTimers } from './postgres-timers.js';
export { unattendedInstances } from './unattended-instances.js';
export { PostgresUsage } from './postgres-usage.js';
export type { Usage } from './postgres-usage.js';

export const runtimeMigrations = [
  CreateRuntime1767225600000,
  CreateRuntimeFunctions1767225600100,
  AddUsage1767225660000,
  FollowVersions1767225670000,
  AddActions1767225690000,
  AddMigrationBatches1767225700000,
];
