export * from './access/index.js';
export * from './calendar/index.js';
export { createDataSource, migrate } from './data-source.js';
export * from './directory/index.js';
export * from './documents/index.js';
export * from './ledger/index.js';
export * from './reading/index.js';
export { pendingMigrations } from './migrations/pending-migrations.js';
export * from './runtime/index.js';
