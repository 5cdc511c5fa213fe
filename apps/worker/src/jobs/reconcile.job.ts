import type { EffectProducer } from '#libs/queue';
import type { PostgresOutbox, PostgresTimers } from '#libs/storage';
import type { Turn } from '../repeating.js';

const BATCH = 500;
/** An effect sent longer ago than this and not finished may have been lost by the queue. */
const SUSPICIOUS_SECONDS = 5;

/**
 * Compares what our tables say is unfinished with what the queue knows, by sending it again: a job that is still
 * there is not added twice, one the queue has lost is. This is why losing Redis costs time and nothing else.
 */
export function reconcile(outbox: PostgresOutbox, timers: PostgresTimers, effects: EffectProducer): Turn {
  return async () => {
    await timers.releaseExpired();
    for (let after = ''; ;) {
      const unfinished = await outbox.unfinished(SUSPICIOUS_SECONDS, after, BATCH);
      if (unfinished.length > 0) await effects.send(unfinished.map(({ id }) => id));
      if (unfinished.length < BATCH) return 'done';
      after = unfinished.at(-1)?.id ?? '';
    }
  };
}
