import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { findEmbedded, startEmbedded } from '#libs/platform';

const quick = { settings: { fsync: 'off', synchronous_commit: 'off' } };

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  // The server is killed under some of these connections.
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Starts the server in a process of its own and kills that process, as a crash of the application would. */
async function startAndCrash(folder: string): Promise<void> {
  const source = `import { startEmbedded } from '#libs/platform';
    await startEmbedded(process.argv[1], { settings: { fsync: 'off' } }); console.log('up'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

describe('the embedded database', () => {
  let home: string;
  let folder: string;

  beforeAll(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-embedded-'));
    fs.chmodSync(home, 0o755);
    folder = path.join(home, 'postgres');
  });
  afterAll(() => fs.rmSync(home, { recursive: true, force: true }));

  it('is made on first use and keeps its data', async () => {
    const first = await startEmbedded(folder, quick);
    await ask(first.url, "create table note as select '审批链'::text as text");
    await first.stop();
    const second = await startEmbedded(folder, quick);
    expect(await ask(second.url, 'select text from note')).toEqual([{ text: '审批链' }]);
    expect(second.adopted).toBe(false);
    await second.stop();
  }, 60_000);

  it('finds trigrams in Chinese text', async () => {
    const server = await startEmbedded(folder, quick);
    await ask(server.url, 'create extension if not exists pg_trgm');
    const rows = await ask<{ grams: string[] }>(server.url, "select show_trgm('机构编制') as grams");
    expect(rows[0]?.grams.length).toBeGreaterThan(0);
    await server.stop();
  }, 60_000);

  it('refuses a second starter while the first runs', async () => {
    const first = await startEmbedded(folder, quick);
    await expect(startEmbedded(folder, quick)).rejects.toThrow(`Process ${process.pid}`);
    expect(await findEmbedded(folder)).toBe(first.url);
    await first.stop();
    expect(await findEmbedded(folder)).toBeNull();
  }, 60_000);

  it('adopts the server its starter left behind in a crash', async () => {
    await startAndCrash(folder);
    const adopted = await startEmbedded(folder, quick);
    expect(adopted.adopted).toBe(true);
    expect(await ask(adopted.url, 'select text from note')).toHaveLength(1);
    await adopted.stop();
    expect(await findEmbedded(folder)).toBeNull();
  }, 60_000);

  it('loses nothing committed when everything is killed', async () => {
    const server = await startEmbedded(folder);
    await ask(server.url, 'create table kept (n int); insert into kept select generate_series(1, 2000)');
    process.kill(server.pid, 'SIGKILL');
    // The lock is still ours, as it would not be after a crash of this process.
    fs.rmSync(`${folder}.lock`);
    const again = await startEmbedded(folder);
    expect(again.adopted).toBe(false);
    expect(await ask(again.url, 'select count(*)::int as count from kept')).toEqual([{ count: 2000 }]);
    await again.stop();
  }, 60_000);

  it('ignores a process id file whose number belongs to another process now', async () => {
    fs.writeFileSync(
      path.join(folder, 'postmaster.pid'),
      [process.pid, folder, 0, 5999, '', '', '', 'ready'].join('\n'),
    );
    const server = await startEmbedded(folder, quick);
    expect(server.adopted).toBe(false);
    await server.stop();
  }, 60_000);
});
