import type { Pool } from 'pg';
import type { Session, SessionStore } from '#libs/access';
import { sessionLimits } from '#libs/access';

interface SessionRow {
  readonly account_id: string;
  readonly person_id: string;
  readonly demo: boolean;
  readonly stale: boolean;
}

const seconds = (milliseconds: number) => milliseconds / 1000;

/** Sessions in PostgreSQL, by the database's own clock: business time may be moved, sessions must not be. */
export class PostgresSessionStore implements SessionStore {
  constructor(private readonly pool: Pool) {}

  async open(key: string, accountId: string, address: string): Promise<void> {
    await this.pool.query(
      `insert into session (key, account_id, address, opened_at, last_used_at, expires_at)
       values ($1, $2, $3, now(), now(), now() + make_interval(secs => $4))`,
      [key, accountId, address, seconds(sessionLimits.absolute)],
    );
  }

  async find(key: string): Promise<Session | null> {
    const found = await this.pool.query<SessionRow>({
      name: 'session-find',
      text: `select s.account_id, a.person_id, a.demo,
                    s.last_used_at < now() - make_interval(secs => $3) as stale
             from session s join account a on a.id = s.account_id
             where s.key = $1 and s.closed_at is null and a.disabled_at is null
               and s.expires_at > now() and s.last_used_at > now() - make_interval(secs => $2)`,
      values: [key, seconds(sessionLimits.idle), seconds(sessionLimits.touch)],
    });
    const row = found.rows[0];
    if (row === undefined) return null;
    if (row.stale) await this.touch(key);
    return { key, accountId: row.account_id, person: row.person_id, demo: row.demo };
  }

  async close(key: string): Promise<void> {
    await this.pool.query('update session set closed_at = now() where key = $1 and closed_at is null', [key]);
  }

  async sweep(): Promise<number> {
    // Ended sessions are kept a month: they say from where an account is usually opened.
    const removed = await this.pool.query(
      `delete from session where least(expires_at, coalesce(closed_at, expires_at)) < now() - interval '30 days'`,
    );
    return removed.rowCount ?? 0;
  }

  private async touch(key: string): Promise<void> {
    await this.pool.query({
      name: 'session-touch',
      text: 'update session set last_used_at = now() where key = $1',
      values: [key],
    });
  }
}
