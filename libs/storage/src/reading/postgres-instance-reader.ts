import type { Pool } from 'pg';

import type { SealedEvent } from '#libs/audit';
import { completeState, type InstanceId, type InstanceState, type StoredState } from '#libs/engine';

/** An instance's record in the very bytes that were hashed, oldest first. */
export interface StoredChain {
  /** Hash of the last event, as kept on the instance's row. */
  readonly head: Uint8Array;
  readonly events: readonly SealedEvent[];
}

interface EventRow {
  readonly head: Buffer;
  readonly seq: number;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

/** Reads instances as they were last committed. Nothing here locks; what it says may be old by the time it is read. */
export class PostgresInstanceReader {
  /** @param pool not the one decisions travel on. */
  constructor(private readonly pool: Pool) {}

  async byId(id: InstanceId): Promise<InstanceState | undefined> {
    return (await this.byIds([id])).get(id);
  }

  async byIds(ids: readonly InstanceId[]): Promise<ReadonlyMap<InstanceId, InstanceState>> {
    const { rows } = await this.pool.query<{ snapshot: StoredState }>(
      'select snapshot from instance where id = any($1::uuid[])',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ snapshot }) => [snapshot.id, completeState(snapshot)]));
  }

  /** The latest instance about each of these subjects, by subject id. */
  async latestOf(
    subjectKind: string,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, InstanceState>> {
    const { rows } = await this.pool.query<{ subject_id: string; snapshot: StoredState }>(
      `select distinct on (subject_id) subject_id, snapshot from instance
       where subject_kind = $1 and subject_id = any($2) order by subject_id, started_at desc, id desc`,
      [subjectKind, [...subjectIds]],
    );
    return new Map(rows.map(({ subject_id, snapshot }) => [subject_id, completeState(snapshot)]));
  }

  /** The record and the head kept beside it, as of one moment; `undefined` for an instance that does not exist. */
  async chain(id: InstanceId): Promise<StoredChain | undefined> {
    const { rows } = await this.pool.query<EventRow>(
      `select instance.head, seq, bytes, hash from instance join instance_event on instance_id = id
       where id = $1 order by seq`,
      [id],
    );
    const [first] = rows;
    if (first === undefined) return undefined;
    return { head: first.head, events: rows.map(({ seq, bytes, hash }) => ({ sequence: seq, bytes, hash })) };
  }
}
