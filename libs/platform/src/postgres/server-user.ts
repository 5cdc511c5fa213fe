import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { NativeFiles } from './native-files.js';

/** How the server's programs are run: PostgreSQL refuses to run as root, so root runs it as somebody else. */
export interface ServerUser {
  readonly name: string;
  command(program: string, args: readonly string[]): ServerCommand;
  /** Gives a file or folder to the user the server runs as. */
  own(file: string): void;
}

export interface ServerCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd?: string };
}

/**
 * The first user that can run PostgreSQL here: the present one unless it is root.
 * @throws Error when this is root and there is nobody else to run it.
 */
export function serverUser(files: NativeFiles, dataDir: string): ServerUser {
  if (process.getuid?.() !== 0) return presentUser;
  // It needs an entry in the user database: initdb looks its own name up.
  for (const name of ['postgres', 'nobody']) {
    const user = otherUser(name, files, dataDir);
    if (user !== null) return user;
  }
  if (runs('unshare', [...ownNamespace, 'true'], {})) return namespaceUser;
  throw new Error(
    'PostgreSQL does not run as root, and no other user can reach it here. Use an ordinary user or set DATABASE_URL.',
  );
}

const presentUser: ServerUser = {
  name: 'present user',
  command: (program, args) => ({ program, args, options: {} }),
  own: () => {},
};

function otherUser(name: string, files: NativeFiles, dataDir: string): ServerUser | null {
  const [uid, gid] = [numberOf(name, '-u'), numberOf(name, '-g')];
  if (uid === null || gid === null) return null;
  const options = { uid, gid, cwd: '/' };
  const reaches =
    runs(files.postgres, ['--version'], options) && runs('test', ['-x', path.dirname(dataDir)], options);
  if (!reaches) return null;
  return {
    name,
    command: (program, args) => ({ program, args, options }),
    own: (file) => fs.chownSync(file, uid, gid),
  };
}

// Inside its own user namespace root looks like nobody to PostgreSQL, and still reaches what root reaches. This serves
// a checkout below a folder only root may enter.
const ownNamespace = ['--user', '--map-user=65534', '--map-group=65534'];
const namespaceUser: ServerUser = {
  name: 'own namespace',
  command: (program, args) => ({
    program: 'unshare',
    args: [...ownNamespace, program, ...args],
    options: { cwd: '/' },
  }),
  own: () => {},
};

function numberOf(name: string, flag: '-u' | '-g'): number | null {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : null;
}

function runs(program: string, args: readonly string[], options: ServerCommand['options']): boolean {
  return spawnSync(program, [...args], options).status === 0;
}
