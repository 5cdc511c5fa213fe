import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';

/** What the quiet parts read and write through. The schema changes by migrations alone. */
export function createDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 4,
    connectTimeoutMS: 3_000,
    extra: {
      query_timeout: 10_000,
      statement_timeout: 9_000,
      idle_in_transaction_session_timeout: 10_000,
      keepAlive: true,
    },
  });
}

/** Brings a database up to date. Two processes may start at once: the second waits and finds nothing to do. */
export async function migrate(url: string): Promise<void> {
  const source = await createDataSource(url).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`select pg_advisory_lock(hashtext('countersign:migrate'))`);
    await source.runMigrations();
  } finally {
    await runner.release();
    await source.destroy();
  }
}
