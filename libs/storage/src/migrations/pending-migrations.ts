import type { Pool } from 'pg';
import { migrations } from './index.js';

/** Names of the migrations this program knows and the database has not seen; all of them for an empty database. */
export async function pendingMigrations(pool: Pick<Pool, 'query'>): Promise<readonly string[]> {
  const { rows: tables } = await pool.query(`select 1 where to_regclass('migration') is not null`);
  const run =
    tables.length === 0 ? [] : (await pool.query<{ name: string }>('select name from migration')).rows;
  const seen = new Set(run.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !seen.has(name));
}
