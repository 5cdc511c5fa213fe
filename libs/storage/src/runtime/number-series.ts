import type { PoolClient } from 'pg';
import type { InstanceId } from '#libs/engine';

/** Asks for a number in the transaction of the effect it is for. */
export interface NumberRequest {
  readonly effectId: string;
  readonly instanceId: InstanceId;
  readonly series: string;
}

/**
 * The next number of a series. An effect gets the same number however often it asks, and one that is rolled back
 * leaves no gap: the series stays locked until the transaction ends.
 */
export async function takeNumber(
  client: PoolClient,
  { effectId, instanceId, series }: NumberRequest,
): Promise<number> {
  const { rows: given } = await client.query<{ number: number }>(
    'select number from assigned_number where effect_id = $1',
    [effectId],
  );
  if (given[0] !== undefined) return given[0].number;

  const { rows } = await client.query<{ number: number }>(
    `insert into number_series (series, last) values ($1, 1)
     on conflict (series) do update set last = number_series.last + 1 returning last as number`,
    [series],
  );
  const number = rows[0]!.number;
  await client.query(
    'insert into assigned_number (effect_id, series, number, instance_id) values ($1, $2, $3, $4)',
    [effectId, series, number, instanceId],
  );
  return number;
}
