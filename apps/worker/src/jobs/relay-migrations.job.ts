import type { MigrationProducer } from '#libs/queue';
import type { PostgresMigrationBatches } from '#libs/storage';
import type { Turn } from '../repeating.js';

const BATCH = 200;
/** An instance given to the queue longer ago than this and not seen to may have been lost by it. */
const SUSPICIOUS_SECONDS = 10;

/**
 * Hands the instances of migration batches to the queue, and hands them in again as long as our tables say they
 * wait: a job that is still there is not added twice. This is why a batch goes on after whatever was killed.
 */
export function relayMigrations(batches: PostgresMigrationBatches, jobs: MigrationProducer): Turn {
  return async () => {
    const claimed = await batches.claimWaiting(SUSPICIOUS_SECONDS, BATCH);
    if (claimed.length === 0) return 'done';
    try {
      await jobs.send(claimed);
    } catch (error) {
      await batches.giveBack(claimed);
      throw error;
    }
    return claimed.length === BATCH ? 'more' : 'done';
  };
}
