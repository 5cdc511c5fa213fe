import type { Pool, PoolClient } from 'pg';
import type { LoginAttempts, ThrottleKey } from '#libs/access';

// The wait is over when enough time has passed since the last counted try. Forgotten after a day.
const count = `
  insert into login_attempt as attempt (key, failures, last_at) values ($1, 1, now())
  on conflict (key) do update
    set failures = case when attempt.last_at < now() - interval '1 day' then 1 else attempt.failures + 1 end,
        last_at = now()
    where attempt.failures < $2
       or attempt.last_at
          + make_interval(secs => least($3, power(2, least(attempt.failures - $2, 20)))) <= clock_timestamp()`;

export class PostgresLoginAttempts implements LoginAttempts {
  constructor(private readonly pool: Pool) {}

  async begin(keys: readonly ThrottleKey[]): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const counted = await countAll(client, keys);
      await client.query(counted ? 'commit' : 'rollback');
      client.release();
      return counted;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async succeed(keys: readonly ThrottleKey[]): Promise<void> {
    const named = (onSuccess: ThrottleKey['onSuccess']) =>
      keys.filter((key) => key.onSuccess === onSuccess).map(({ key }) => key);
    await this.pool.query(
      `with forgotten as (delete from login_attempt where key = any($1))
       update login_attempt set failures = greatest(failures - 1, 0) where key = any($2)`,
      [named('forget'), named('take-back')],
    );
  }

  async knows(username: string, address: string): Promise<boolean> {
    const found = await this.pool.query(
      `select 1 from session s join account a on a.id = s.account_id
       where a.username = $1 and s.address = $2 limit 1`,
      [username, address],
    );
    return found.rows.length > 0;
  }
}

async function countAll(client: PoolClient, keys: readonly ThrottleKey[]): Promise<boolean> {
  // In one order everywhere, so that two tries cannot wait for each other.
  for (const { key, free, longestWait } of [...keys].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const counted = await client.query({
      name: 'login-attempt-count',
      text: count,
      values: [key, free, longestWait],
    });
    if (counted.rowCount === 0) return false;
  }
  return true;
}
