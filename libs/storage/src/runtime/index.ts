import { CreateRuntime1767225600000 } from './migrations/1767225600000-create-runtime.js';
import { CreateRuntimeFunctions1767225600100 } from './migrations/1767225600100-create-runtime-functions.js';

export { registerAlongside } from './alongside-statements.js';
export { checkDurability } from './check-durability.js';
export * from './entities/index.js';
export { openDecisionPool, openQuietPool } from './decision-pool.js';
export { PostgresDefinitionStore } from './postgres-definition-store.js';
export { PostgresInstanceStore } from './postgres-instance-store.js';

export const runtimeMigrations = [CreateRuntime1767225600000, CreateRuntimeFunctions1767225600100];
