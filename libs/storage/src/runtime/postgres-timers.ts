import type { Pool } from 'pg';
import type { InstanceId, Instant, TimerId } from '#libs/engine';
import type { DueTimer, DueTimers } from '#libs/runtime';

/**
 * Deadlines as rows. A timer is `armed` until it is due, `leased` while somebody sees to it, and `fired` or
 * `cancelled` in the transaction of the command that decided so.
 */
export class PostgresTimers implements DueTimers {
  constructor(private readonly pool: Pool) {}

  /** In a transaction of its own: nothing stays locked while the timers are fired. */
  async leaseDue(limit: number, seconds: number): Promise<readonly DueTimer[]> {
    const { rows } = await this.pool.query<{ instance_id: InstanceId; timer_id: TimerId }>(LEASE_DUE, [
      limit,
      seconds,
    ]);
    return rows.map(({ instance_id: instanceId, timer_id: timerId }) => ({ instanceId, timerId }));
  }

  /** Leases nobody saw to: the timers are armed again. Returns how many. */
  async releaseExpired(): Promise<number> {
    const { rowCount } = await this.pool.query(
      `update timer set state = 'armed', leased_until = null
       where state = 'leased' and leased_until < clock_timestamp()`,
    );
    return rowCount ?? 0;
  }

  async due(limit: number): Promise<readonly DueTimer[]> {
    const { rows } = await this.pool.query<{ instance_id: InstanceId; timer_id: TimerId }>(
      `select instance_id, timer_id from timer
       where state in ('armed', 'leased') and due_at <= (select ${BUSINESS_NOW})
       order by due_at, instance_id, timer_id limit $1`,
      [limit],
    );
    return rows.map(({ instance_id: instanceId, timer_id: timerId }) => ({ instanceId, timerId }));
  }

  async drop(timers: readonly DueTimer[]): Promise<void> {
    await this.pool.query(
      `update timer set state = 'cancelled', leased_until = null
       from unnest($1::uuid[], $2::integer[]) as given (instance_id, timer_id)
       where timer.instance_id = given.instance_id and timer.timer_id = given.timer_id
         and timer.state in ('armed', 'leased')`,
      [timers.map(({ instanceId }) => instanceId), timers.map(({ timerId }) => timerId)],
    );
  }

  async nextDue(): Promise<Instant | null> {
    const { rows } = await this.pool.query<{ due: number | null }>(
      `select (extract(epoch from min(due_at)) * 1000)::double precision as due
       from timer where state in ('armed', 'leased')`,
    );
    const due = rows[0]?.due ?? null;
    return due === null ? null : (Math.round(due) as Instant);
  }

  /** Seconds the oldest due timer has been waiting; zero when none is. The figure to raise an alarm on. */
  async oldestDueSeconds(): Promise<number> {
    const { rows } = await this.pool.query<{ seconds: number }>(
      `select coalesce(extract(epoch from ${BUSINESS_NOW} - min(due_at)), 0)::double precision as seconds
       from timer where state in ('armed', 'leased') and due_at <= ${BUSINESS_NOW}`,
    );
    return rows[0]?.seconds ?? 0;
  }
}

const BUSINESS_NOW = `(clock_timestamp() + (select clock_offset from runtime_setting) * interval '1 millisecond')`;

/** The time is read once, first: comparing against a moving clock would keep the index from being used. */
const LEASE_DUE = `
  with due as materialized (
    select instance_id, timer_id from timer
    where state = 'armed' and due_at <= (select ${BUSINESS_NOW})
    order by due_at, instance_id, timer_id limit $1 for update skip locked
  )
  update timer set state = 'leased', epoch = epoch + 1,
    leased_until = clock_timestamp() + make_interval(secs => $2)
  from due where timer.instance_id = due.instance_id and timer.timer_id = due.timer_id
  returning timer.instance_id, timer.timer_id`;
