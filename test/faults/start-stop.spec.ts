import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLineOf, isAlive } from '../system/processes.js';
import { RunningSystem, type Place } from '../system/running-system.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const nobody = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

/** Milliseconds a second start may take on a machine with nothing else to do, and how much longer on this one now. */
const SECOND_START = 5_000;
const slack = () => 1.5 * Math.max(1, loadavg()[0]! / cpus().length);

/** Names of the processes in the order they ended. */
async function endsOf(processes: ReadonlyMap<string, number>): Promise<readonly string[]> {
  const ended: string[] = [];
  while (ended.length < processes.size) {
    for (const [name, pid] of processes) if (!ended.includes(name) && !isAlive(pid)) ended.push(name);
    await new Promise((resume) => setTimeout(resume, 5));
  }
  return ended;
}

function processesOf({ family }: RunningSystem): ReadonlyMap<string, number> {
  const find = (part: string) => family.find((pid) => commandLineOf(pid).includes(part)) ?? 0;
  return new Map([
    ['api', find('api/src/main.js')],
    ['worker', find('worker/src/main.js')],
    ['database', find('bin/postgres -D')],
    ['supervisor', family[0] ?? 0],
  ]);
}

const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

function describeStarts(name: string, placeOf: () => Place): void {
  describe(name, () => {
    let home: string;
    let system: RunningSystem;

    beforeAll(async () => {
      home = mkdtempSync(join(tmpdir(), 'countersign-start-'));
      const place = placeOf();
      if (place.user !== undefined) chownSync(home, place.user.uid, place.user.gid);
      system = await RunningSystem.prepare(join(home, 'data'), {}, place);
    }, 180_000);
    afterAll(async () => {
      await system.stop();
      rmSync(home, { recursive: true, force: true });
    }, 60_000);

    it('starts on an empty folder and serves the pages', async () => {
      const taken = await system.start();
      process.stderr.write(`${name}: first start ${Math.round(taken)} ms\n`);
      const page = await fetch(system.url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('<div id="root">');
      expect((await fetch(`${system.url}/api/demo/accounts`)).status).toBe(200);
    }, 180_000);

    it('stops on Ctrl-C within ten seconds, in order, and leaves nothing', async () => {
      const everybody = system.family;
      const processes = processesOf(system);
      expect([...processes.values()]).not.toContain(0);
      const ends = endsOf(processes);
      const taken = await system.stop();
      process.stderr.write(`${name}: stop ${Math.round(taken)} ms\n`);
      expect(await ends).toEqual(['api', 'worker', 'database', 'supervisor']);
      expect(taken).toBeLessThan(10_000);
      expect(everybody.filter(isAlive)).toEqual([]);
      expect(existsSync(join(home, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
      expect(existsSync(join(home, 'data', 'postgres.lock'))).toBe(false);
    }, 60_000);

    it('starts again on the same data within five seconds', async () => {
      const bound = SECOND_START * slack();
      const taken = await system.start();
      process.stderr.write(
        `${name}: second start ${Math.round(taken)} ms, at most ${Math.round(bound)} ms here\n`,
      );
      expect(taken).toBeLessThan(bound);
    }, 180_000);

    it('takes over the database of a supervisor that was killed', async () => {
      const left = postmasterOf(join(home, 'data'));
      await system.killSupervisor();
      expect(isAlive(left)).toBe(true);
      await system.start();
      expect(postmasterOf(join(home, 'data'))).toBe(left);
      await system.stop();
      expect(isAlive(left)).toBe(false);
    }, 180_000);
  });
}

describeStarts(isRoot ? 'npm start as root' : 'npm start as an ordinary user', () => ({}));

// Where the tests themselves are an ordinary user's, the above has said it all.
if (isRoot) {
  const copy = mkdtempSync(join(tmpdir(), 'countersign-copy-'));
  describeStarts('npm start as an ordinary user', () => ({ user: nobody, checkout: readableCheckout(copy) }));
  afterAll(() => rmSync(copy, { recursive: true, force: true }), 60_000);
}

/** This checkout where everybody may read it; below a closed folder, a copy of it. */
function readableCheckout(copy: string): string {
  const reads = spawnSync('test', ['-r', join(root, 'node_modules/@nestjs/core/package.json')], nobody);
  if (reads.status === 0) return root;
  const parts = ['package.json', 'scripts', 'dist', 'node_modules', 'workflows', 'apps', 'libs', '.swcrc'];
  for (const part of [...parts, 'package-lock.json']) {
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      preserveTimestamps: true,
      verbatimSymlinks: true,
    });
  }
  spawnSync('chmod', ['-R', 'a+rX', copy]);
  return copy;
}

describe('a port that is taken', () => {
  const home = mkdtempSync(join(tmpdir(), 'countersign-port-'));
  let first: RunningSystem;

  beforeAll(async () => {
    first = await RunningSystem.prepare(join(home, 'first'));
    await first.start();
  }, 180_000);
  afterAll(async () => {
    await first.stop();
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  it('is named in one sentence, and nothing is started', async () => {
    const second = await RunningSystem.prepare(join(home, 'second'), { PORT: `${first.port}` });
    expect(await second.startInVain()).toContain(`端口 ${first.port} 已被其他程序占用`);
    expect(existsSync(join(home, 'second'))).toBe(false);
  }, 60_000);
});
