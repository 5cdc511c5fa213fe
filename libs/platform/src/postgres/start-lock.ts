import fs from 'node:fs';
import { birthOf, isAlive } from './processes.js';

/**
 * Takes the right to run the server of one data folder; held until released or until this process ends, however it
 * ends. It keeps a second `npm start` from adopting a server that the first one still uses.
 * @returns the way to give it back.
 * @throws Error naming the process that holds it.
 */
export function takeStartLock(file: string): () => void {
  const mine = `${process.pid} ${birthOf(process.pid)}`;
  while (!create(file, mine)) {
    const found = read(file);
    if (found === null) continue;
    const [pid, birth] = found.split(' ');
    if (isHeld(Number(pid), birth ?? ''))
      throw new Error(`Process ${pid} already runs the database of this folder (${file}). Stop it first.`);
    remove(file, found);
  }
  return () => {
    if (read(file) === mine) fs.rmSync(file);
  };
}

function isHeld(pid: number, birth: string): boolean {
  return isAlive(pid) && birthOf(pid) === birth;
}

function create(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content);
  try {
    // Linking, unlike writing, makes the file appear with its content at once.
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(draft);
  }
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Removes a lock whose holder is gone. Two may try at once: the one that took away a fresh lock puts it back. */
function remove(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== stale) fs.linkSync(aside, file);
  fs.rmSync(aside);
}
