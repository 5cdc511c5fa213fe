import type { Pool, PoolClient } from 'pg';
import type { Effect, InstanceId, NotifyEffect, PersonId } from '#libs/engine';
import type { SeatRow } from './seat-row.js';

/** An effect on its way to the queue. */
export interface OutboxEntry {
  readonly id: string;
  readonly instanceId: InstanceId;
}

/** An effect somebody has taken up. Only who holds the latest epoch may finish it. */
export interface ClaimedEffect<E extends Effect = Effect> extends OutboxEntry {
  readonly sequence: number;
  readonly effect: E;
  readonly epoch: number;
  /** The seat whose holder's superior is meant; `null` for every other effect. */
  readonly seat: SeatRow | null;
}

/** Effects from the commit that decided them to their end, each `pending`, `sent` to the queue, or `done`. */
export class PostgresOutbox {
  constructor(private readonly pool: Pool) {}

  /** Takes the oldest pending effects for sending. Several relays at once take different ones. */
  async claimPending(limit: number): Promise<readonly OutboxEntry[]> {
    return this.entries(
      `with claimed as materialized (
         select id from outbox where state = 'pending' order by created_at, id limit $1 for update skip locked)
       update outbox set state = 'sent', sent_at = clock_timestamp() from claimed where outbox.id = claimed.id
       returning outbox.id, instance_id`,
      [limit],
    );
  }

  /** The queue was not reachable: these are pending again. */
  async giveBack(ids: readonly string[]): Promise<void> {
    await this.pool.query(`update outbox set state = 'pending' where id = any($1) and state = 'sent'`, [ids]);
  }

  /** Effects sent longer than `seconds` ago and not finished, the oldest first, after `after` in the order of ids. */
  async unfinished(seconds: number, after: string, limit: number): Promise<readonly OutboxEntry[]> {
    return this.entries(
      `select id, instance_id from outbox
       where state = 'sent' and sent_at < clock_timestamp() - make_interval(secs => $1) and id > $2
       order by id limit $3`,
      [seconds, after, limit],
    );
  }

  /** Takes an effect up; `undefined` when it is done or unknown. Whoever held it before can no longer finish it. */
  async take(id: string): Promise<ClaimedEffect | undefined> {
    const { rows } = await this.pool.query<EffectRow>(
      `update outbox set epoch = epoch + 1, state = 'sent', sent_at = coalesce(sent_at, clock_timestamp())
       where id = $1 and state <> 'done'
       returning id, instance_id, seq, effect, epoch,
         (select to_json(s) from seat s
          where s.instance_id = outbox.instance_id and s.seat_id = (effect -> 'to' ->> 'seatId')::integer) as seat`,
      [id],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { instance_id: instanceId, seq: sequence, effect, epoch, seat } = row;
    return { id: row.id, instanceId, sequence, effect, epoch, seat };
  }

  /**
   * The effect and its completion, together. A person is told once of an effect, however often it is carried out.
   * @returns false when somebody else took the effect up meanwhile, and then nothing was written.
   */
  async finishNotification(
    { id, instanceId, sequence, effect, epoch }: ClaimedEffect<NotifyEffect>,
    people: readonly PersonId[],
  ): Promise<boolean> {
    const { rows } = await this.pool.query(
      `with finished as (
         update outbox set state = 'done', done_at = clock_timestamp()
         where id = $1 and epoch = $2 and state <> 'done' returning id
       ), told as (
         insert into notification (effect_id, person_id, topic, instance_id, seat_id, created_at)
         select finished.id, person, $4, $5, $6,
           (select at from instance_event where instance_id = $5 and seq = $7)
         from finished, unnest($3::text[]) as person
         on conflict (effect_id, person_id) do nothing
       )
       select id from finished`,
      [id, epoch, people, effect.topic, instanceId, effect.seatId, sequence],
    );
    return rows.length === 1;
  }

  /**
   * Does something in one transaction, as long as the effect is still held: who took it up later waits here, and
   * whoever held it before does nothing. The effect is not finished by it.
   * @returns `undefined` when somebody else took the effect up meanwhile, and then nothing was done.
   */
  async within<Result>(
    { id, epoch }: ClaimedEffect,
    work: (client: PoolClient) => Promise<Result>,
  ): Promise<Result | undefined> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const held = await client.query(
        `select from outbox where id = $1 and epoch = $2 and state <> 'done' for update`,
        [id, epoch],
      );
      const result = held.rowCount === 1 ? await work(client) : undefined;
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await rollBack(client);
      throw error;
    }
  }

  /** The world has heard of it, and the instance of what came of it. */
  async finish({ id, epoch }: ClaimedEffect): Promise<void> {
    await this.pool.query(
      `update outbox set state = 'done', done_at = clock_timestamp() where id = $1 and epoch = $2 and state <> 'done'`,
      [id, epoch],
    );
  }

  private async entries(statement: string, values: readonly unknown[]): Promise<readonly OutboxEntry[]> {
    const { rows } = await this.pool.query<{ id: string; instance_id: InstanceId }>(statement, [...values]);
    return rows.map(({ id, instance_id: instanceId }) => ({ id, instanceId }));
  }
}

/** A connection that cannot even roll back is thrown away. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}

interface EffectRow {
  readonly id: string;
  readonly instance_id: InstanceId;
  readonly seq: number;
  readonly effect: Effect;
  readonly epoch: number;
  readonly seat: SeatRow | null;
}
