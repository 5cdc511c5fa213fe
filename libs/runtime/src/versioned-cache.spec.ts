import { describe, expect, it } from '@jest/globals';
import { VersionedCache } from './versioned-cache.js';

describe('a value cached by its version', () => {
  it('is loaded once for as long as the version stands', async () => {
    let loads = 0;
    const cache = new VersionedCache(async () => ({ version: 1, load: (loads += 1) }));
    await Promise.all([cache.at(1), cache.at(1)]);
    expect(await cache.at(1)).toEqual({ version: 1, load: 1 });
  });

  it('is loaded again when another version is reported', async () => {
    let version = 1;
    const cache = new VersionedCache(async () => ({ version }));
    await cache.at(1);
    version = 2;
    expect(await cache.at(2)).toEqual({ version: 2 });
  });

  it('does not trust a load that began before the version appeared', async () => {
    let version = 1;
    const cache = new VersionedCache(async () => {
      const began = { version };
      await new Promise((resume) => setTimeout(resume, 10));
      return began;
    });
    const first = cache.at(1);
    await new Promise((resume) => setTimeout(resume, 2));
    version = 2;
    const second = await cache.at(2);
    expect(await first).toEqual({ version: 1 });
    expect(second).toEqual({ version: 2 });
  });

  it('tries again after a load that failed', async () => {
    let broken = true;
    const cache = new VersionedCache(async () => {
      if (broken) throw new Error('no connection');
      return { version: 1 };
    });
    await expect(cache.at(1)).rejects.toThrow('no connection');
    broken = false;
    expect(await cache.at(1)).toEqual({ version: 1 });
  });
});
