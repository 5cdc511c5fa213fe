import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Pool } from 'pg';
import type { Config } from '#libs/platform';
import { clearHistory, PostgresUsage } from '#libs/storage';
import { FirstAdministrators } from '../setup/first-administrators.js';
import { CONFIG } from '../tokens.js';

/** What is not the sample's: the schema, its settings, the workflows, and who was refused what. */
const kept = ['migration', 'runtime_setting', 'definition', 'security_log'];

/** Ends the demonstration for good: everything of the sample goes, and real use starts with the administrators. */
@Injectable()
export class ClearSample {
  constructor(
    private readonly pool: Pool,
    private readonly administrators: FirstAdministrators,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await empty(client);
      await new PostgresUsage(client).beginRealUse();
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
    // The papers of the sample: no row names these files any more.
    await rm(path.join(this.config.dataDir, 'attachments'), { recursive: true, force: true });
    await this.administrators.ask();
  }
}

async function empty(client: PoolClient): Promise<void> {
  await clearHistory(client);
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables
     where schemaname = 'public' and tablename <> all($1) and tablename <> 'instance_event'`,
    [kept],
  );
  await client.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
  // Every process notices by it that the people it remembers are gone.
  await client.query('update runtime_setting set directory_version = directory_version + 1');
}
