import { Injectable } from '@nestjs/common';
import { buildDirectoryView } from '#libs/directory';
import type { DirectoryView } from '#libs/engine';
import { PostgresDirectoryStore } from '#libs/storage';

/** How long a directory may be out of date for what is shown. What is decided is checked again under the lock. */
const freshFor = 1000;

/** The directory as pages show it: read again at most a second after it changed. */
@Injectable()
export class CurrentDirectory {
  private view: DirectoryView | undefined;
  private checked = -Infinity;
  private checking: Promise<DirectoryView> | undefined;

  constructor(private readonly store: PostgresDirectoryStore) {}

  async now(): Promise<DirectoryView> {
    if (this.view !== undefined && performance.now() - this.checked < freshFor) return this.view;
    this.checking ??= this.check().finally(() => (this.checking = undefined));
    return this.checking;
  }

  private async check(): Promise<DirectoryView> {
    const asked = performance.now();
    const version = await this.store.version();
    if (this.view?.version !== version) this.view = buildDirectoryView(await this.store.load());
    this.checked = asked;
    return this.view;
  }
}
