import { buildDirectoryView } from '#libs/directory';
import type { DirectoryStore } from '#libs/directory';
import type { DirectoryView } from '#libs/engine';
import type { DirectorySource } from '#libs/runtime';

/** The directory as decisions read it: loaded whole, indexed once per version. */
export class StoredDirectorySource implements DirectorySource {
  constructor(private readonly store: DirectoryStore) {}

  async load(): Promise<DirectoryView> {
    return buildDirectoryView(await this.store.load());
  }
}
