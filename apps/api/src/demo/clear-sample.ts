import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Config } from '#libs/platform';
import { leaveDemoMode } from '#libs/platform';
import { clearHistory } from '#libs/storage';
import { CONFIG, RESTART } from '../tokens.js';

/** What is not the sample's: the schema, its settings, the workflows, and who was refused what. */
const kept = ['migration', 'runtime_setting', 'definition', 'security_log'];

/** Ends the demonstration for good: everything of the sample goes, and real use starts with the administrators. */
@Injectable()
export class ClearSample {
  constructor(
    private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RESTART) private readonly restart: () => void,
  ) {}

  async run(): Promise<void> {
    await this.empty();
    leaveDemoMode(this.config);
    // What this process is, it was told when it started.
    this.restart();
  }

  private async empty(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await clearHistory(client);
      const { rows } = await client.query<{ name: string }>(
        `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
        [kept],
      );
      // Records that may never be changed go with the whole installation's sample, and only so. The embedded
      // database is our own, so we may say that its guards look away for this transaction.
      await client.query('set local session_replication_role = replica');
      await client.query(`truncate ${rows.map(({ name }) => name).join(', ')}`);
      await client.query(
        'update runtime_setting set clock_offset = 0, directory_version = directory_version + 1',
      );
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
