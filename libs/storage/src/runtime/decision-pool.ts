import pg from 'pg';

/**
 * The connections decisions travel on, and nothing else: two groups in flight and two instances waiting alone for a
 * lock. Whoever needs something while a decision is open (a definition, the directory) uses another pool, so the two
 * can never wait for each other.
 */
const DECISION_CONNECTIONS = 4;

/** Time limits of every connection: the server gives up first, then the client, and a hung client is destroyed. */
const LIMITS = {
  connectionTimeoutMillis: 3_000,
  query_timeout: 5_000,
  statement_timeout: 4_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const;

/** @param failed hears of idle connections that died; the pool replaces them by itself. */
export function openDecisionPool(url: string, failed: (error: Error) => void): pg.Pool {
  return open({ connectionString: url, max: DECISION_CONNECTIONS, pipeline: true }, failed);
}

/** Connections for everything else: lists, jobs, sources. */
export function openQuietPool(url: string, failed: (error: Error) => void): pg.Pool {
  return open({ connectionString: url, max: 4 }, failed);
}

function open(config: pg.PoolConfig, failed: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ ...LIMITS, ...config });
  pool.on('error', failed);
  // A connection that dies while it is in use fails its query, which is enough; without a listener it ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
