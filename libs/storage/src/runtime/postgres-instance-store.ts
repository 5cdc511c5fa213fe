import type { Pool, PoolClient } from 'pg';
import {
  CommitUnknown,
  GroupNotWritten,
  InstanceBusy,
  type GroupReading,
  type GroupRequest,
  type GroupWrite,
  type InstanceStore,
} from '#libs/runtime';
import { alongsideQuery } from './alongside-statements.js';
import { groupReading, type ReadGroupRow } from './group-reading.js';
import { groupRows } from './group-rows.js';
import { isTransient, LOCK_NOT_AVAILABLE, sqlState } from './postgres-errors.js';

const READ_GROUP = { name: 'read_group', text: 'select * from read_group($1, $2, $3, $4)' };
const WRITE_GROUP = { name: 'write_group', text: 'select write_group($1, $2, $3, $4, $5, $6, $7)' };

/**
 * Two round trips for a whole group: begin and read, write and commit. The pool's clients are pipelined
 * (`openDecisionPool`), so what is sent together travels together.
 */
export class PostgresInstanceStore implements InstanceStore {
  constructor(private readonly pool: Pool) {}

  async transact<Result>(
    request: GroupRequest,
    decide: (reading: GroupReading) => Promise<{ readonly write: GroupWrite; readonly result: Result }>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    let open = true;
    try {
      const { write, result } = await decide(await read(client, request));
      if (write.commands.length > 0) {
        await writeAndCommit(client, write);
        open = false;
      }
      return result;
    } finally {
      await giveBack(client, open);
    }
  }
}

async function read(client: PoolClient, { instances, keys, locked }: GroupRequest): Promise<GroupReading> {
  const actors = keys.map(({ actorKey }) => actorKey);
  const commands = keys.map(({ commandId }) => commandId);
  try {
    const [, { rows }] = await Promise.all([
      client.query('begin'),
      client.query<ReadGroupRow>({ ...READ_GROUP, values: [instances, actors, commands, locked === 'wait'] }),
    ]);
    return groupReading(rows);
  } catch (error) {
    if (sqlState(error) === LOCK_NOT_AVAILABLE)
      throw new InstanceBusy('The instance stayed locked', { cause: error });
    throw error;
  }
}

/** Throws `GroupNotWritten` where the server said no, and `CommitUnknown` where it said nothing. */
async function writeAndCommit(client: PoolClient, write: GroupWrite): Promise<void> {
  const statements = [
    { ...WRITE_GROUP, values: [...groupRows(write)] },
    ...write.alongside.map(alongsideQuery),
  ];
  const [commit, ...writes] = await Promise.allSettled([
    ...statements.map((statement) => client.query(statement)),
    client.query('commit'),
  ]).then((settled) => [settled.pop(), ...settled]);

  for (const written of writes) {
    if (written?.status !== 'rejected') continue;
    if (sqlState(written.reason) === undefined) throw new CommitUnknown(written.reason);
    throw new GroupNotWritten(isTransient(written.reason), written.reason);
  }
  if (commit?.status === 'rejected') throw new CommitUnknown(commit.reason);
}

/** A connection that cannot even roll back is thrown away. */
async function giveBack(client: PoolClient, open: boolean): Promise<void> {
  try {
    if (open) await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}
