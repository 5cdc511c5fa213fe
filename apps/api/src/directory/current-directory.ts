import { Injectable } from '@nestjs/common';
import { buildDirectoryView, type Directory } from '#libs/directory';
import type { DirectoryView } from '#libs/engine';
import { PostgresDirectoryStore } from '#libs/storage';

/** How long a directory may be out of date for what is shown. What is decided is checked again under the lock. */
const freshFor = 1000;

interface Reading {
  readonly directory: Directory;
  readonly view: DirectoryView;
}

/** The directory as pages show it: read again at most a second after it changed. */
@Injectable()
export class CurrentDirectory {
  private reading: Reading | undefined;
  private checked = -Infinity;
  private checking: Promise<Reading> | undefined;

  constructor(private readonly store: PostgresDirectoryStore) {}

  /** Indexed, for looking up by id. */
  async now(): Promise<DirectoryView> {
    return (await this.fresh()).view;
  }

  /** Whole and in its own order, for lists. */
  async whole(): Promise<Directory> {
    return (await this.fresh()).directory;
  }

  /** Something in it was changed here: whoever asks next gets it as it is now. */
  changed(): void {
    this.checked = -Infinity;
  }

  private async fresh(): Promise<Reading> {
    if (this.reading !== undefined && performance.now() - this.checked < freshFor) return this.reading;
    this.checking ??= this.check().finally(() => (this.checking = undefined));
    return this.checking;
  }

  private async check(): Promise<Reading> {
    const asked = performance.now();
    const version = await this.store.version();
    if (this.reading?.directory.version !== version) {
      const directory = await this.store.load();
      this.reading = { directory, view: buildDirectoryView(directory) };
    }
    this.checked = asked;
    return this.reading;
  }
}
