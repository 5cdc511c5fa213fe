import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { owner, prepareCluster, readPassword } from './cluster.js';
import { nativeFiles } from './native-files.js';
import type { Postmaster } from './postmaster.js';
import { findPostmaster, launchPostmaster, stopPostmaster } from './postmaster.js';
import { serverUser } from './server-user.js';
import { takeStartLock } from './start-lock.js';

/** A PostgreSQL server of our own, listening on this machine only. */
export interface EmbeddedDatabase {
  readonly url: string;
  readonly pid: number;
  /** It was running already, left by a crash of the process that had started it. */
  readonly adopted: boolean;
  /** Stops the server and lets the next starter in. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Name of the database that is made when it is missing. */
  readonly database?: string;
  /** Server settings beyond ours, such as `fsync: 'off'` in tests. They do not apply to an adopted server. */
  readonly settings?: Readonly<Record<string, string>>;
}

const ourSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '100',
  timezone: 'UTC',
};

/**
 * Starts the PostgreSQL that npm installed on a data folder of its own, made on first use. Works as an ordinary user
 * and as root; recovers after a crash, committed data complete; one starter per folder at a time.
 * @throws Error when another process holds the folder, or the server does not start (the log's path is named).
 */
export async function startEmbedded(
  folder: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const dataDir = path.resolve(folder);
  const settings = { ...ourSettings, ...options.settings };
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  const release = takeStartLock(`${dataDir}.lock`);
  try {
    const files = nativeFiles();
    const user = serverUser(files, dataDir);
    const durable = options.settings?.['fsync'] !== 'off';
    const password = prepareCluster(dataDir, files, user, { durable });
    const left = await findPostmaster(dataDir);
    const server = left ?? (await launchPostmaster(dataDir, files, user, settings));
    await createDatabase(server, password, options.database ?? owner);
    return {
      url: addressOf(server, password, options.database ?? owner),
      pid: server.pid,
      adopted: left !== null,
      stop: async () => {
        await stopPostmaster(dataDir, server.pid);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Address of the server that runs on a folder now, started by another process; null when none runs. */
export async function findEmbedded(folder: string, database = owner): Promise<string | null> {
  const dataDir = path.resolve(folder);
  const server = await findPostmaster(dataDir);
  return server === null ? null : addressOf(server, readPassword(`${dataDir}.json`), database);
}

async function createDatabase(server: Postmaster, password: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(server, password, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function addressOf(server: Postmaster, password: string, database: string): string {
  return `postgres://${owner}:${password}@127.0.0.1:${server.port}/${database}`;
}
