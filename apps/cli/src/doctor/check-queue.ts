import { assertSchemaCompatibility } from 'bullmq';
import type pg from 'pg';
import { checkRedis } from '#libs/queue';
import { fine, wrong, type Finding } from './finding.js';

/** The queue answers, on whichever backend the configuration chooses. */
export async function checkQueue(pool: pg.Pool, redisUrl: string | null): Promise<Finding> {
  try {
    if (redisUrl === null) {
      await assertSchemaCompatibility(pool);
      return fine('queue', 'PostgreSQL');
    }
    await checkRedis(redisUrl);
    return fine('queue', 'Redis');
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return wrong(
      'queue',
      found,
      redisUrl === null ? 'Start the product once.' : 'Check REDIS_URL and its eviction policy.',
    );
  }
}
