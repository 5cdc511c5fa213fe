import { Redis } from 'ioredis';

/** BullMQ's scripts need commands that came with this version. */
const OLDEST = [6, 2] as const;

/**
 * Refuses a Redis that would drop jobs when its memory runs short, or that is too old.
 * @throws Error saying what to change.
 */
export async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3_000, retryStrategy: () => null });
  // Without a listener ioredis prints each failure; the rejected promise already says it.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const facts = readInfo(`${await redis.info('server')}\r\n${await redis.info('memory')}`);
    const policy = facts.get('maxmemory_policy');
    if (policy !== 'noeviction') {
      throw new Error(
        `Redis drops keys when memory is short (${policy}): set maxmemory-policy to noeviction`,
      );
    }
    const version = facts.get('redis_version') ?? '';
    if (!isNewEnough(version))
      throw new Error(`Redis ${version} is too old: ${OLDEST.join('.')} or later is needed`);
  } finally {
    redis.disconnect();
  }
}

function readInfo(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\r\n').filter((line) => line.includes(':'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
