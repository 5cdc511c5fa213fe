import type { Pool } from 'pg';

import type { InstanceId, NotifyEffect, PersonId } from '#libs/engine';

export type Topic = NotifyEffect['topic'];

/** What people were told, as it was delivered. */
export class PostgresNotices {
  constructor(private readonly pool: Pool) {}

  /**
   * The instances a person was told of under some topics, by the latest `most` notices, the newest first. Who was told
   * something need not be concerned by it any more.
   */
  async instancesToldOf(
    person: PersonId,
    topics: readonly Topic[],
    most: number,
  ): Promise<readonly InstanceId[]> {
    const { rows } = await this.pool.query<{ instance_id: InstanceId }>(
      `select instance_id from notification
       where person_id = $1 and topic = any($2)
       order by created_at desc, effect_id desc limit $3`,
      [person, [...topics], most],
    );
    return [...new Set(rows.map(({ instance_id }) => instance_id))];
  }
}
