import type { Pool } from 'pg';
import type { DefinitionHash, InstanceId, NodeId, PersonId } from '#libs/engine';
import {
  ITEM_MIGRATED,
  type BatchProgress,
  type ItemReason,
  type ItemState,
  type MigrationBatch,
  type MigrationBatches,
  type MigrationItem,
  type MigrationTask,
} from '#libs/runtime';
import { registerAlongside } from './alongside-statements.js';

registerAlongside(
  ITEM_MIGRATED,
  `update migration_item set state = 'migrated', reason = null, finished_at = clock_timestamp()
   where batch_id = $1 and instance_id = $2 and state <> 'migrated'`,
);

/** A batch with how far it has come. */
export interface BatchStanding extends MigrationBatch {
  readonly progress: BatchProgress;
}

/** Batches of migrations, and each instance in them. */
export class PostgresMigrationBatches implements MigrationBatches {
  constructor(private readonly pool: Pool) {}

  /** Starts a batch, all of it or nothing. The same id again changes nothing. */
  async start(batch: Omit<MigrationBatch, 'startedAt'>, instances: readonly InstanceId[]): Promise<void> {
    await this.pool.query(
      `with started as (
         insert into migration_batch (id, definition_key, from_hash, to_hash, nodes, reset_timers, reason, started_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id)
       insert into migration_item (batch_id, instance_id)
       select started.id, instance_id from started, unnest($9::uuid[]) as instance_id`,
      [
        batch.id,
        batch.key,
        batch.from,
        batch.to,
        JSON.stringify(batch.nodes),
        batch.resetTimers,
        batch.reason,
        batch.startedBy,
        instances,
      ],
    );
  }

  /**
   * Takes instances that wait and were not given to the queue within `seconds`: never yet, or so long ago that the
   * queue may have lost them. Several relays at once take different ones.
   */
  async claimWaiting(seconds: number, limit: number): Promise<readonly MigrationTask[]> {
    const { rows } = await this.pool.query<{ batch_id: string; instance_id: InstanceId }>(
      `with claimed as materialized (
         select batch_id, instance_id from migration_item
         where state = 'waiting' and (sent_at is null or sent_at < clock_timestamp() - make_interval(secs => $1))
         order by sent_at nulls first, batch_id, instance_id limit $2 for update skip locked)
       update migration_item i set sent_at = clock_timestamp() from claimed c
       where i.batch_id = c.batch_id and i.instance_id = c.instance_id
       returning i.batch_id, i.instance_id`,
      [seconds, limit],
    );
    return rows.map(({ batch_id: batchId, instance_id: instanceId }) => ({ batchId, instanceId }));
  }

  /** The queue was not reachable: these are taken again at once. */
  async giveBack(tasks: readonly MigrationTask[]): Promise<void> {
    await this.pool.query(
      `update migration_item i set sent_at = null from unnest($1::uuid[], $2::uuid[]) as given (batch_id, instance_id)
       where i.batch_id = given.batch_id and i.instance_id = given.instance_id and i.state = 'waiting'`,
      [tasks.map(({ batchId }) => batchId), tasks.map(({ instanceId }) => instanceId)],
    );
  }

  async waiting({ batchId, instanceId }: MigrationTask): Promise<MigrationBatch | undefined> {
    const [found] = await this.batches(
      `join migration_item i on i.batch_id = b.id
       where b.id = $1 and i.instance_id = $2 and i.state = 'waiting'`,
      [batchId, instanceId],
    );
    return found;
  }

  async finish(
    { batchId, instanceId }: MigrationTask,
    state: Exclude<ItemState, 'waiting' | 'migrated'>,
    reason: ItemReason,
  ): Promise<void> {
    await this.pool.query(
      `update migration_item set state = $3, reason = $4, finished_at = clock_timestamp()
       where batch_id = $1 and instance_id = $2 and state = 'waiting'`,
      [batchId, instanceId, state, JSON.stringify(reason)],
    );
  }

  /** Batches of a workflow, the newest first. */
  of(key: string): Promise<readonly BatchStanding[]> {
    return this.batches('where b.definition_key = $1 order by b.started_at desc, b.id', [key]);
  }

  async one(key: string, id: string): Promise<BatchStanding | undefined> {
    const [found] = await this.batches('where b.definition_key = $1 and b.id = $2', [key, id]);
    return found;
  }

  async items(batchId: string): Promise<readonly MigrationItem[]> {
    const { rows } = await this.pool.query<ItemRow>(
      `select instance_id, state, reason, finished_at from migration_item
       where batch_id = $1 order by instance_id`,
      [batchId],
    );
    return rows.map(({ instance_id: instanceId, state, reason, finished_at }) => ({
      batchId,
      instanceId,
      state,
      reason,
      finishedAt: finished_at?.toISOString() ?? null,
    }));
  }

  /**
   * Instances of a workflow that are under way and follow another version than `to`, in the order of their ids.
   * @param limit `null`: all of them
   */
  async movable(
    { key, from, to }: Pick<MigrationBatch, 'key' | 'from' | 'to'>,
    limit: number | null,
  ): Promise<readonly InstanceId[]> {
    const { rows } = await this.pool.query<{ id: InstanceId }>(
      `select id from instance
       where definition_key = $1 and definition_hash <> $2 and ($3::text is null or definition_hash = $3)
         and ended_at is null
       order by id limit $4`,
      [key, to, from, limit],
    );
    return rows.map(({ id }) => id);
  }

  private async batches(condition: string, values: readonly unknown[]): Promise<readonly BatchStanding[]> {
    const { rows } = await this.pool.query<BatchRow>(
      `select b.id, b.definition_key, b.from_hash, b.to_hash, b.nodes, b.reset_timers, b.reason, b.started_by,
         b.started_at, p.*
       from migration_batch b cross join lateral (
         select count(*) filter (where state = 'waiting')::int as waiting,
           count(*) filter (where state = 'migrated')::int as migrated,
           count(*) filter (where state = 'refused')::int as refused,
           count(*) filter (where state = 'failed')::int as failed
         from migration_item where batch_id = b.id) p
       ${condition}`,
      [...values],
    );
    return rows.map(standingOf);
  }
}

interface ItemRow {
  readonly instance_id: InstanceId;
  readonly state: ItemState;
  readonly reason: ItemReason | null;
  readonly finished_at: Date | null;
}

interface BatchRow extends BatchProgress {
  readonly id: string;
  readonly definition_key: string;
  readonly from_hash: DefinitionHash | null;
  readonly to_hash: DefinitionHash;
  readonly nodes: Readonly<Record<NodeId, NodeId>>;
  readonly reset_timers: boolean;
  readonly reason: string;
  readonly started_by: PersonId;
  readonly started_at: Date;
}

function standingOf(row: BatchRow): BatchStanding {
  const { waiting, migrated, refused, failed } = row;
  return {
    id: row.id,
    key: row.definition_key,
    from: row.from_hash,
    to: row.to_hash,
    nodes: row.nodes,
    resetTimers: row.reset_timers,
    reason: row.reason,
    startedBy: row.started_by,
    startedAt: row.started_at.toISOString(),
    progress: { waiting, migrated, refused, failed },
  };
}
