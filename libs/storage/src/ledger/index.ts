import { DeliverableEntity } from './deliverable.entity.js';
import { CreateLedger1767225620000 } from './migrations/1767225620000-create-ledger.js';
import { PlanEntity, PlanQuestionEntity, ReformAreaEntity, ReformTaskEntity } from './plan.entity.js';

export { deliverableUpdate } from './deliverable-update.js';
export { lateInstances } from './late-instances.js';
export type { LateInstance } from './late-instances.js';
export { PostgresLedgerStore } from './postgres-ledger-store.js';

export const ledgerEntities = [
  PlanEntity,
  ReformAreaEntity,
  ReformTaskEntity,
  PlanQuestionEntity,
  DeliverableEntity,
];
export const ledgerMigrations = [CreateLedger1767225620000];
