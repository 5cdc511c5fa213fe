import { buildDirectoryView } from '#libs/directory';
import type { DirectoryView } from '#libs/engine';
import { VersionedCache } from '#libs/runtime';
import type { PostgresDirectoryStore } from '#libs/storage';

/** The directory at its present version. Loaded again only when the version has changed. */
export class CurrentDirectory {
  private readonly cache;

  constructor(private readonly store: PostgresDirectoryStore) {
    this.cache = new VersionedCache(async () => buildDirectoryView(await store.load()));
  }

  async now(): Promise<DirectoryView> {
    return this.cache.at(await this.store.version());
  }
}
