import type { EffectProducer } from '#libs/queue';
import { notifyChanged, type PostgresOutbox } from '#libs/storage';
import type { Pool } from 'pg';
import type { Turn } from '../repeating.js';

const BATCH = 200;

/**
 * Hands committed effects to the queue, and tells the API processes once per batch which instances have news. Where
 * the queue does not take them they stay in our table and are tried again.
 */
export function relayOutbox(outbox: PostgresOutbox, effects: EffectProducer, pool: Pool): Turn {
  return async () => {
    const claimed = await outbox.claimPending(BATCH);
    if (claimed.length === 0) return 'done';
    const ids = claimed.map(({ id }) => id);
    try {
      await effects.send(ids);
    } catch (error) {
      await outbox.giveBack(ids);
      throw error;
    }
    await notifyChanged(
      pool,
      claimed.map(({ instanceId }) => instanceId),
    );
    return claimed.length === BATCH ? 'more' : 'done';
  };
}
