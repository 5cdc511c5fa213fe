import type { Pool } from 'pg';

/** What a database is used for. It is `unused` until the sample is filled in or somebody begins to work with it. */
export type Usage = 'unused' | 'sample' | 'real';

/** The one mark that tells a demonstration from real use. Every process reads the same row. */
export class PostgresUsage {
  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  async read(): Promise<Usage> {
    const { rows } = await this.pool.query<{ usage: Usage }>('select usage from runtime_setting');
    if (rows[0] === undefined) throw new Error('Expected the row of runtime settings to exist');
    return rows[0].usage;
  }

  /** Makes an empty database a demonstration. Answers what the database is used for now. */
  async beginSample(): Promise<Usage> {
    await this.pool.query(
      `update runtime_setting set usage = 'sample' where usage = 'unused'
         and not exists (select from account) and not exists (select from person)
         and not exists (select from plan) and not exists (select from instance)`,
    );
    return this.read();
  }

  /** There is no way back from this. Business time is the real time from now on. */
  async beginRealUse(): Promise<void> {
    await this.pool.query(
      `update runtime_setting set usage = 'real', clock_offset = 0 where usage <> 'real'`,
    );
  }
}
