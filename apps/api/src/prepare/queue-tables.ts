import { runMigrations } from 'bullmq';
import pg from 'pg';
import type { PrepareStep } from './step.js';

/** BullMQ's own tables, made even while the queue is in Redis: taking REDIS_URL away must not stop the work. */
export const queueTables: PrepareStep = {
  name: 'queue tables',
  async run({ databaseUrl }) {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      await runMigrations(client);
    } finally {
      await client.end();
    }
  },
};
