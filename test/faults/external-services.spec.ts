import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { startEmbedded, type EmbeddedDatabase } from '#libs/platform';
import { eventually, startRedis } from '#libs/testing';
import { ApiClient } from '../../apps/cli/src/api-client.js';
import { acts } from '../../apps/cli/src/walk/acts.js';
import { StageHand } from '../../apps/cli/src/walk/stage-hand.js';
import { RunningSystem } from '../system/running-system.js';
import { countersign } from './countersign.js';

const drafter = '林晓雯';
/** The queue is emptied right after this act, while its jobs may still be under way. */
const middle = 'submit-2';

interface DoctorReading {
  readonly findings: readonly { readonly check: string; readonly ok: boolean; readonly found: string }[];
  readonly replay: { readonly instances: number; readonly differing: readonly unknown[] };
}

/** Ids of the jobs BullMQ has recorded as added to the queue of effects since it was last emptied. */
async function jobsIn(redis: Redis): Promise<readonly string[]> {
  const entries = await redis.xrange('bull:effects:events', '-', '+');
  return entries.flatMap(([, fields]) => {
    const values = new Map(fields.flatMap((name, at) => (at % 2 === 0 ? [[name, fields[at + 1]]] : [])));
    const jobId = values.get('jobId');
    return values.get('event') === 'added' && jobId !== undefined ? [jobId] : [];
  });
}

describe('the product on a PostgreSQL and a Redis of somebody else', () => {
  const home = mkdtempSync(join(tmpdir(), 'countersign-external-'));
  let database: EmbeddedDatabase;
  let server: { readonly url: string; stop(): Promise<void> };
  let redis: Redis;
  let pool: pg.Pool;
  let system: RunningSystem;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    // Our own binaries, but as far as the product knows it is any server.
    chmodSync(home, 0o755);
    database = await startEmbedded(join(home, 'postgres'));
    const started = await startRedis();
    if (started === null) throw new Error('Expected redis-server to be installed');
    server = started;
    redis = new Redis(server.url);
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    env = { DATABASE_URL: database.url, REDIS_URL: server.url, COUNTERSIGN_DEMO: 'yes' };
    system = await RunningSystem.prepare(join(home, 'data'), env);
    await system.start();
  }, 180_000);

  afterAll(async () => {
    await system.stop();
    redis.disconnect();
    await pool.end();
    await server.stop();
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  }, 60_000);

  const effects = async (condition: string): Promise<readonly string[]> =>
    (await pool.query<{ id: string }>(`select id from outbox where ${condition}`)).rows.map(({ id }) => id);

  // The worker loads after the API answers and sends in its own time.
  const seen = () => eventually(async () => expect((await jobsIn(redis)).length).toBeGreaterThan(10), 30_000);

  it('carries the walk, its jobs seen in Redis, and an emptied Redis costs nothing', async () => {
    const hand = await StageHand.enter(system.url, '1.1.1', drafter);
    for (const act of acts) {
      await act.play(hand);
      if (act.id !== middle) continue;
      await seen();
      const jobs = await jobsIn(redis);
      const known = new Set(await effects('true'));
      expect(jobs.filter((job) => !known.has(job))).toEqual([]);
      await redis.flushall();
    }
    expect((await hand.instance(drafter)).outcome).toBe('closed');
    await seen();
    await eventually(async () => expect(await effects(`state <> 'done'`)).toEqual([]), 30_000);
  }, 240_000);

  it('leaves nothing of its queue in PostgreSQL', async () => {
    const { rows } = await pool.query('select count(*)::int as jobs from bullmq.job');
    expect(rows).toEqual([{ jobs: 0 }]);
  });

  it('is in good health, every history folding to its state', async () => {
    const { findings, replay } = await countersign<DoctorReading>(['doctor', '--replay'], env);
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings).toContainEqual(expect.objectContaining({ check: 'queue', found: 'Redis' }));
    expect(replay.instances).toBeGreaterThan(0);
    expect(replay.differing).toEqual([]);
  }, 60_000);

  it('is never a demonstration again once its sample was cleared', async () => {
    const client = new ApiClient(system.url);
    await client.signInAs('甘露');
    await client.post('/demo/clear', { body: { confirm: '清除示例数据，开始正式使用' } });
    expect((await fetch(`${system.url}/api/demo/accounts`)).status).toBe(404);
    await system.stop();
    await expect(system.start()).rejects.toThrow('该数据库已经正式使用，不能再作演示');
  }, 120_000);
});
