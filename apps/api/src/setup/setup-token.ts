import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * The word that opens the first setup, made once per installation and kept in its data folder, so that every process
 * that shares the folder knows the same one and nobody else does.
 */
export function readSetupToken(dataDir: string): string {
  const file = path.join(dataDir, 'setup-token');
  fs.mkdirSync(dataDir, { recursive: true });
  try {
    fs.writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return fs.readFileSync(file, 'utf8').trim();
}
