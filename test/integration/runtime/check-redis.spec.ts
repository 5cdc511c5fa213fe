import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { checkRedis } from '#libs/queue';
import { testRedisUrl } from '#libs/testing';

const url = testRedisUrl();

describe('a Redis for the queue', () => {
  it('is taken when it keeps every job', async () => {
    await expect(checkRedis(url)).resolves.toBeUndefined();
  });

  it('is refused when it drops jobs to save memory', async () => {
    const redis = new Redis(url);
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    try {
      await expect(checkRedis(url)).rejects.toThrow('noeviction');
    } finally {
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
      redis.disconnect();
    }
  });

  it('is missed at once when it is not there', async () => {
    await expect(checkRedis('redis://127.0.0.1:1')).rejects.toThrow();
  });
});
