import type { Pool } from 'pg';

/**
 * Empties the history, all of it or nothing: the confirmed act that clears the sample before real use. The security
 * log and the deployed definitions stay. Business time may be set anew afterwards.
 */
export async function clearHistory(pool: Pick<Pool, 'query'>): Promise<void> {
  await pool.query('select clear_history()');
}
