import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Config } from '#libs/platform';

const projectRoot = path.resolve(import.meta.dirname, '../../../../..');

/**
 * Remembers beside the embedded database which build last brought it up to date, so that the next start of the same
 * build need not look again. A database elsewhere may be changed by others and is always looked at.
 */
export class PreparationMark {
  private readonly file: string;

  constructor(private readonly config: Config) {
    this.file = path.join(config.dataDir, 'prepared');
  }

  isCurrent(): boolean {
    const wanted = this.fingerprint();
    return wanted !== null && readText(this.file) === wanted;
  }

  set(): void {
    const fingerprint = this.fingerprint();
    if (fingerprint !== null) fs.writeFileSync(this.file, fingerprint);
  }

  /** `null` where it cannot be told what a preparation would find: then it is run. */
  private fingerprint(): string | null {
    const { config } = this;
    if (config.database.kind !== 'embedded') return null;
    const build = writtenAt(path.join(projectRoot, 'dist/.built-server'));
    const cluster = writtenAt(path.join(config.dataDir, 'postgres/PG_VERSION'));
    if (build === null || cluster === null) return null;
    const workflows = path.join(projectRoot, 'workflows');
    const hash = createHash('sha256').update(
      JSON.stringify([build, cluster, config.demo, config.redisUrl !== null]),
    );
    for (const name of fs.readdirSync(workflows).sort())
      hash.update(readText(path.join(workflows, name)) ?? '');
    return hash.digest('hex');
  }
}

/** When a file was last written, in milliseconds; null when it is not there. */
function writtenAt(file: string): number | null {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function readText(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
