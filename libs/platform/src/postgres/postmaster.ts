import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import type { NativeFiles } from './native-files.js';
import { commandLineOf, isAlive, pause } from './processes.js';
import type { ServerUser } from './server-user.js';

/** A running server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const patience = 60_000;
const glance = 20;
const largestLog = 10_000_000;

/** The server that runs on a folder, once it is ready; null when none does. It may be left by a crash of its starter. */
export async function findPostmaster(dataDir: string): Promise<Postmaster | null> {
  for (let waited = 0; waited < patience; waited += glance) {
    const found = readPidFile(dataDir);
    if (found === null || !isAlive(found.pid)) return null;
    if (!belongsTo(found.pid, dataDir)) {
      // Left by a crash, and the number has gone to another process since. PostgreSQL would wait for it for ever.
      fs.rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
      return null;
    }
    if (found.ready) return found;
    await pause(glance);
  }
  throw new Error(`The PostgreSQL server of ${dataDir} does not become ready: see ${dataDir}.log`);
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C reaches the application first.
 * After a crash the old server's children may take a moment to leave; the server refuses to start until then.
 */
export async function launchPostmaster(
  dataDir: string,
  files: NativeFiles,
  user: ServerUser,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const attempts = 10;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const started = await launchOnce(dataDir, files, user, settings);
    if (started !== null) return started;
    await pause(200);
  }
  throw new Error(`PostgreSQL did not start: see ${dataDir}.log`);
}

/** Ends the server in an orderly way: open transactions are rolled back, connections closed. */
export async function stopPostmaster(dataDir: string, pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw error;
  }
  for (let waited = 0; waited < patience; waited += glance) {
    if (!isAlive(pid) || readPidFile(dataDir)?.pid !== pid) return;
    await pause(glance);
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop: see ${dataDir}.log`);
}

async function launchOnce(
  dataDir: string,
  files: NativeFiles,
  user: ServerUser,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster | null> {
  const port = await freePort();
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = user.command(files.postgres, ['-D', dataDir, '-p', String(port), ...given]);
  const log = openLog(`${dataDir}.log`);
  const child = spawn(command.program, [...command.args], {
    ...command.options,
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  child.unref();
  for (let waited = 0; waited < patience && !ended; waited += glance) {
    const found = readPidFile(dataDir);
    if (found !== null && found.pid === child.pid && found.ready) return { pid: found.pid, port: found.port };
    await pause(glance);
  }
  return null;
}

function readPidFile(dataDir: string): (Postmaster & { ready: boolean }) | null {
  try {
    const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port, status] = [lines[0], lines[3], lines[7]].map((line) => line?.trim() ?? '');
    // Without a process id the file was caught half written.
    if (!pid) return null;
    return { pid: Number(pid), port: Number(port), ready: status === 'ready' };
  } catch {
    return null;
  }
}

function belongsTo(pid: number, dataDir: string): boolean {
  const commandLine = commandLineOf(pid);
  return commandLine === null || commandLine.includes(dataDir);
}

function openLog(file: string): number {
  const tooLarge = fs.existsSync(file) && fs.statSync(file).size > largestLog;
  return fs.openSync(file, tooLarge ? 'w' : 'a', 0o600);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
