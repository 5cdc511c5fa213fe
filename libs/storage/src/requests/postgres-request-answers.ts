import type { Pool } from 'pg';

export interface RequestKey {
  readonly actorKey: string;
  readonly commandId: string;
  /** SHA-256 of the canonical request, lower-case hex. */
  readonly requestHash: string;
}

/** What is known of a key: it is ours to work on, somebody works on it, or it has been answered. */
export type Claim =
  | { readonly kind: 'ours' }
  | { readonly kind: 'taken'; readonly requestHash: string }
  | { readonly kind: 'answered'; readonly requestHash: string; readonly answer: object };

/** Seconds after which a claim nobody answered is taken for that of a process that died. */
const ABANDONED = 30;

/** Remembers what writes that do not go through the door were answered, by idempotency key. */
export class PostgresRequestAnswers {
  constructor(private readonly pool: Pool) {}

  /** Exactly one of those who ask at the same moment is told `ours`. */
  async claim({ actorKey, commandId, requestHash }: RequestKey): Promise<Claim> {
    const { rowCount } = await this.pool.query(
      `insert into request_answer (actor_key, command_id, request_hash) values ($1, $2, $3)
       on conflict (actor_key, command_id) do update set claimed_at = clock_timestamp()
         where request_answer.answer is null and request_answer.request_hash = excluded.request_hash
           and request_answer.claimed_at < clock_timestamp() - make_interval(secs => ${ABANDONED})`,
      [actorKey, commandId, requestHash],
    );
    if (rowCount === 1) return { kind: 'ours' };
    const { rows } = await this.pool.query<{ hash: string; answer: object | null }>(
      'select request_hash as hash, answer from request_answer where actor_key = $1 and command_id = $2',
      [actorKey, commandId],
    );
    const [row] = rows;
    // Given up between the two statements: the next look will get it.
    if (row === undefined) return { kind: 'taken', requestHash };
    return row.answer === null
      ? { kind: 'taken', requestHash: row.hash }
      : { kind: 'answered', requestHash: row.hash, answer: row.answer };
  }

  async answer({ actorKey, commandId }: RequestKey, answer: object): Promise<void> {
    await this.pool.query('update request_answer set answer = $3 where actor_key = $1 and command_id = $2', [
      actorKey,
      commandId,
      JSON.stringify(answer),
    ]);
  }

  /** The request was refused: the key is free again. */
  async release({ actorKey, commandId }: RequestKey): Promise<void> {
    await this.pool.query(
      'delete from request_answer where actor_key = $1 and command_id = $2 and answer is null',
      [actorKey, commandId],
    );
  }
}
