import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#libs/platform';
import { migrateQueue } from '#libs/queue';
import { migrate } from '#libs/storage';
import { startRedis } from './start-redis.js';

/** Servers a run of integration tests has to itself. */
export interface TestServers {
  /** What test files read to find them. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const TEMPLATE = 'template_countersign';

/** Nothing here has to survive a crash, so it is fast instead of durable. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Starts PostgreSQL with a migrated database to clone, and Redis where it is installed. */
export async function startTestServers(): Promise<TestServers> {
  const folder = await mkdtemp(path.join(tmpdir(), 'countersign-test-'));
  // The server runs as another user where the tests run as root.
  await chmod(folder, 0o755);
  const database = await startEmbedded(path.join(folder, 'postgres'), {
    database: TEMPLATE,
    settings: SETTINGS,
  });
  await migrate(database.url);
  await migrateQueue(database.url);
  await forbidConnections(database.url);
  const redis = await startRedis();
  return {
    environment: {
      TEST_DATABASE_URL: database.url,
      ...(redis === null ? {} : { TEST_REDIS_URL: redis.url }),
    },
    stop: async () => {
      await redis?.stop();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A database with a connection cannot be cloned. */
async function forbidConnections(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.replace(TEMPLATE, 'postgres') });
  await client.connect();
  await client.query(`alter database ${TEMPLATE} with allow_connections false`);
  await client.end();
}
