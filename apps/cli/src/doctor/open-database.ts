import path from 'node:path';
import pg from 'pg';
import { findEmbedded, startEmbedded, type Config } from '#libs/platform';

export interface OpenDatabase {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** The database the product would use: the one named, the embedded one that runs, or that one started for a moment. */
export async function openDatabase(config: Config): Promise<OpenDatabase> {
  if (config.database.url !== null) return poolOn(config.database.url);
  const folder = path.join(config.dataDir, 'postgres');
  const running = await findEmbedded(folder);
  if (running !== null) return poolOn(running);
  const started = await startEmbedded(folder);
  const { pool, close } = poolOn(started.url);
  return {
    pool,
    close: async () => {
      await close();
      await started.stop();
    },
  };
}

function poolOn(connectionString: string): OpenDatabase {
  const pool = new pg.Pool({ connectionString, max: 2, connectionTimeoutMillis: 3_000 });
  return { pool, close: () => pool.end() };
}
