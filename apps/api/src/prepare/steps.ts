import { migrateQueue } from '#libs/queue';
import { migrate } from '#libs/storage';
import { calendar } from './calendar.js';
import { sample } from './sample/sample.js';
import { shippedWorkflows } from './shipped-workflows.js';
import { demoAccounts } from './demo-accounts.js';
import type { PrepareStep } from './step.js';
import { usage } from './usage.js';

/** In the order they run: each may rely on those above it. */
export const steps: readonly PrepareStep[] = [
  { name: 'tables', run: ({ databaseUrl }) => migrate(databaseUrl) },
  // Made even while the queue is in Redis: taking REDIS_URL away must not stop the work.
  { name: 'queue tables', run: ({ databaseUrl }) => migrateQueue(databaseUrl) },
  usage,
  calendar,
  shippedWorkflows,
  sample,
  demoAccounts,
];
