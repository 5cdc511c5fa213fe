import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NativeFiles } from './native-files.js';
import type { ServerUser } from './server-user.js';

/** The owner of everything in an embedded database. */
export const owner = 'app';

// Unicode letters, so that Chinese text can be indexed, in the order of code points, which never changes with a
// system library. Names of people are sorted by an explicit collation.
const locale = [
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
  ...['messages', 'monetary', 'numeric', 'time'].map((category) => `--lc-${category}=C`),
];

/**
 * Makes the data folder if there is none, and answers the owner's password.
 * A crash in the middle leaves nothing that looks finished: the folder gets its name last.
 */
export function prepareCluster(
  dataDir: string,
  files: NativeFiles,
  user: ServerUser,
  options: { durable: boolean },
): string {
  const secret = `${dataDir}.json`;
  if (!fs.existsSync(dataDir)) {
    const password = randomBytes(24).toString('base64url');
    const draft = `${dataDir}.new`;
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { mode: 0o700 });
    user.own(draft);
    initialise(draft, password, files, user, options);
    fs.writeFileSync(secret, JSON.stringify({ password }), { mode: 0o600 });
    fs.renameSync(draft, dataDir);
  }
  return readPassword(secret);
}

/** @throws Error when the file is missing, is not ours, or belongs to somebody else. */
export function readPassword(secret: string): string {
  const { password } = JSON.parse(fs.readFileSync(secret, 'utf8')) as { password?: unknown };
  if (typeof password !== 'string') throw new Error(`Expected a password in ${secret}.`);
  return password;
}

function initialise(
  folder: string,
  password: string,
  files: NativeFiles,
  user: ServerUser,
  options: { durable: boolean },
): void {
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-'));
  // The other user must be able to walk through to the one file that is given to it.
  fs.chmodSync(temporary, 0o711);
  try {
    const passwordFile = path.join(temporary, 'password');
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    user.own(passwordFile);
    const wanted = [
      '-D',
      folder,
      '-U',
      owner,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ];
    const sync = options.durable ? [] : ['--no-sync'];
    const { program, args, options: as } = user.command(files.initdb, [...wanted, ...sync, ...locale]);
    const done = spawnSync(program, [...args], { ...as, encoding: 'utf8' });
    if (done.status !== 0)
      throw new Error(`initdb failed: ${done.error?.message ?? done.stderr}`, { cause: done.error });
  } finally {
    fs.rmSync(temporary, { recursive: true });
  }
}
