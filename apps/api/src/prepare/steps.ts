import { migrate } from '#libs/storage';
import { queueTables } from './queue-tables.js';
import type { PrepareStep } from './step.js';

/** In the order they run: each may rely on those above it. */
export const steps: readonly PrepareStep[] = [
  { name: 'tables', run: ({ databaseUrl }) => migrate(databaseUrl) },
  queueTables,
];
