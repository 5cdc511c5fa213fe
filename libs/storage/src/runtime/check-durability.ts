import type { Pool } from 'pg';

/** Settings without which a committed decision may be lost. */
const REQUIRED = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/**
 * Refuses a server that would acknowledge what it has not kept.
 * @throws Error naming every setting that is off.
 */
export async function checkDurability(pool: Pick<Pool, 'query'>): Promise<void> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [REQUIRED],
  );
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  if (off.length > 0) {
    throw new Error(`PostgreSQL would lose committed decisions: turn on ${off.sort().join(', ')}`);
  }
}
