export * from './access/index.js';
export { createDataSource, migrate } from './data-source.js';
export * from './directory/index.js';
export * from './documents/index.js';
export * from './reading/index.js';
export { pendingMigrations } from './migrations/pending-migrations.js';
export * from './runtime/index.js';
