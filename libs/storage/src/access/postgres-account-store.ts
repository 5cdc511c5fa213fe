import type { Pool } from 'pg';
import type { Account, AccountStore, NewAccount } from '#libs/access';
import { PostgresUsage } from '../runtime/postgres-usage.js';

interface AccountRow {
  readonly id: string;
  readonly username: string;
  readonly person_id: string;
  readonly password_hash: string | null;
  readonly demo: boolean;
  readonly disabled: boolean;
}

const columns = 'id, username, person_id, password_hash, demo, disabled_at is not null as disabled';
const insert = `
  insert into account (username, person_id, password_hash, demo)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::boolean[])`;

export class PostgresAccountStore implements AccountStore {
  constructor(private readonly pool: Pool) {}

  async byUsername(username: string): Promise<Account | null> {
    const found = await this.pool.query<AccountRow>({
      name: 'account-by-username',
      text: `select ${columns} from account where username = $1`,
      values: [username],
    });
    return found.rows[0] === undefined ? null : accountOf(found.rows[0]);
  }

  async demoAccounts(): Promise<readonly Account[]> {
    const found = await this.pool.query<AccountRow>(
      `select ${columns} from account where demo and disabled_at is null order by id`,
    );
    return found.rows.map(accountOf);
  }

  async anyReal(): Promise<boolean> {
    const found = await this.pool.query('select 1 from account where not demo limit 1');
    return found.rows.length > 0;
  }

  async add(accounts: readonly NewAccount[]): Promise<number> {
    const added = await this.pool.query(`${insert} on conflict (username) do nothing`, columnsOf(accounts));
    return added.rowCount ?? 0;
  }

  async addFirst(accounts: readonly NewAccount[]): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      // Two browsers may finish the setup at once; the second waits here and then finds the first one's accounts.
      await client.query('lock table account in share row exclusive mode');
      const found = await client.query('select 1 from account where not demo limit 1');
      if (found.rows.length === 0) {
        await client.query(insert, columnsOf(accounts));
        await new PostgresUsage(client).beginRealUse();
      }
      await client.query('commit');
      client.release();
      return found.rows.length === 0;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async disable(accountId: string): Promise<void> {
    await this.pool.query(
      `with closed as (update session set closed_at = now() where account_id = $1 and closed_at is null)
       update account set disabled_at = coalesce(disabled_at, now()) where id = $1`,
      [accountId],
    );
  }
}

function columnsOf(accounts: readonly NewAccount[]): unknown[][] {
  return [
    accounts.map(({ username }) => username),
    accounts.map(({ person }) => person),
    accounts.map(({ passwordHash }) => passwordHash),
    accounts.map(({ demo }) => demo),
  ];
}

function accountOf(row: AccountRow): Account {
  const { id, username, demo, disabled } = row;
  return { id, username, person: row.person_id, passwordHash: row.password_hash, demo, disabled };
}
