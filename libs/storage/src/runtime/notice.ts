import type { PoolClient } from 'pg';
import type { PersonId } from '#libs/engine';
import type { ClaimedEffect } from './postgres-outbox.js';

/** What a workflow wants people to know. */
export interface Notice {
  readonly people: readonly PersonId[];
  readonly words: string;
}

/** Tells people in the transaction of an effect, each once. Whoever was told before is not told again. */
export async function writeNotice(
  client: PoolClient,
  { id, instanceId, sequence }: ClaimedEffect,
  { people, words }: Notice,
): Promise<void> {
  await client.query(
    `insert into notification (effect_id, person_id, topic, instance_id, seat_id, words, created_at)
     select $1, person, 'notice', $3, null, $4, (select at from instance_event where instance_id = $3 and seq = $5)
     from unnest($2::text[]) as person
     on conflict (effect_id, person_id) do nothing`,
    [id, people, instanceId, words, sequence],
  );
}
