import type { Pool } from 'pg';
import type { InstanceId } from '#libs/engine';

/**
 * Running instances a change of the directory may concern: with a step or a seat that is blocked, or one that waits
 * for somebody who left. In the order of their ids, after the one given.
 */
export async function unattendedInstances(
  pool: Pick<Pool, 'query'>,
  after: InstanceId | null,
  limit: number,
): Promise<readonly InstanceId[]> {
  const { rows } = await pool.query<{ id: InstanceId }>(
    `select i.id from instance i
     where i.status in ('running', 'returned') and ($1::uuid is null or i.id > $1)
       and (
         i.snapshot @? '$.activations[*] ? (@.state == "blocked")'
         or exists (
           select from seat s left join person p on p.id = s.holder
           where s.instance_id = i.id and (
             s.state = 'blocked'
             or s.state = 'pending' and s.holder is not null and p.active is not true
             or s.state = 'pending' and s.pool_kind = 'unit-post' and not exists (
               select from post_holding h join person held on held.id = h.person_id and held.active
               where h.unit_id = s.pool_id and h.post = s.pool_post and (s.holder is null or s.holder = held.id)))))
     order by i.id limit $2`,
    [after, limit],
  );
  return rows.map(({ id }) => id);
}
