import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { WorkingDayCalendar } from '#libs/calendar';
import { type Instant, type PersonId, type UnitId } from '#libs/engine';
import { createLogger, type Config } from '#libs/platform';
import { letTimePass, newInstanceId, replayCheck } from '#libs/runtime';
import {
  createDataSource,
  openRuntime,
  PostgresDirectoryStore,
  StoredDirectorySource,
  type PostgresRuntime,
} from '#libs/storage';
import {
  answerPaper,
  cloneTestDatabase,
  envelope,
  eventually,
  KEEPER,
  PAPER_WORKFLOW,
  paperGraph,
  reviewerOf,
  startPaper,
  testRedisUrl,
  unitOf,
  type TestDatabase,
} from '#libs/testing';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';

const DAY = 24 * 60 * 60 * 1000;
const logger = createLogger('worker-test', 'silent');

const NUMBERED = `
workflow: numbered-paper
language: 1
title: 编号
subject: paper
stages: [编号]
parties: { keeper: { person: =subject.keeper } }
steps:
  number: { stage: 编号, run: assign-number, with: { series: =subject.kind }, then: { done: closed } }
  closed: { stage: 编号, end: closed }
`;

function describeWorker(name: string, redisUrl: () => string | null): void {
  describe(name, () => {
    let database: TestDatabase;
    let runtime: PostgresRuntime;
    let worker: INestApplicationContext;
    let source: DataSource;

    beforeAll(async () => {
      database = await cloneTestDatabase();
      source = await createDataSource(database.url).initialize();
      const directory = new PostgresDirectoryStore(source);
      await directory.change(peopleAndUnits());
      const calendar = new WorkingDayCalendar();
      runtime = await openRuntime({
        url: database.url,
        directory: new StoredDirectorySource(directory),
        calendar: { load: async () => calendar },
        warn: () => undefined,
        durability: 'not-needed',
      });
      await runtime.definitions.deploy(paperGraph(), PAPER_WORKFLOW);
      worker = await NestFactory.createApplicationContext(
        WorkerModule.with({ config: configFor(database.url, redisUrl()), logger, durability: 'not-needed' }),
        { logger: false, abortOnError: false },
      );
    });
    afterAll(async () => {
      await worker.close();
      await runtime.close();
      await source.destroy();
      await database.drop();
    });

    const notified = async (topic: string, person: PersonId): Promise<number> => {
      const { rows } = await runtime.pool.query<{ count: number }>(
        'select count(*)::int as count from notification where topic = $1 and person_id = $2',
        [topic, person],
      );
      return rows[0]?.count ?? 0;
    };
    const unfinished = async (): Promise<number> => {
      const { rows } = await runtime.pool.query<{ count: number }>(
        `select count(*)::int as count from outbox where state <> 'done'`,
      );
      return rows[0]?.count ?? 0;
    };
    const stateOf = async (id: string): Promise<string | undefined> => {
      const { rows } = await runtime.pool.query<{ status: string }>(
        'select status from instance where id = $1',
        [id],
      );
      return rows[0]?.status;
    };

    it('tells each person once of what they should know', async () => {
      const id = newInstanceId();
      await runtime.door.execute(envelope(id, startPaper(id, 2)));
      await eventually(async () => expect(await unfinished()).toBe(0));
      expect(await notified('seat-opened', reviewerOf(1))).toBe(1);
      expect(await notified('seat-opened', reviewerOf(2))).toBe(1);
    });

    it('carries out an automatic step, and the instance goes on', async () => {
      const { definition } = await runtime.definitions.deploy(paperGraph(NUMBERED), NUMBERED);
      const id = newInstanceId();
      await runtime.door.execute({ ...envelope(id, startPaper(id, 1)), definition: definition.hash });
      await eventually(async () => expect(await stateOf(id)).toBe('ended'));
      await eventually(async () => expect(await unfinished()).toBe(0));
      const { rows } = await runtime.pool.query<{ number: number }>(
        'select number from assigned_number where instance_id = $1',
        [id],
      );
      expect(rows).toEqual([{ number: 1 }]);
    });

    it('lets a deadline take effect once when its time has come, and not before', async () => {
      const ids = Array.from({ length: 20 }, () => newInstanceId());
      for (const id of ids) await runtime.door.execute(envelope(id, startPaper(id, 2)));
      await runtime.door.execute(envelope(ids[0]!, answerPaper(1)));
      expect(await stateOf(ids[1]!)).toBe('running');

      const { now } = await runtime.clock.read();
      await runtime.clock.advanceTo((now + 30 * DAY) as Instant);
      await eventually(async () => {
        expect(await Promise.all(ids.map(stateOf))).toEqual(ids.map(() => 'ended'));
      });
      const { rows } = await runtime.pool.query<{ fired: number; deemed: number }>(
        `select count(*) filter (where type = 'TimerFired')::int as fired,
           count(*) filter (where type = 'SeatDeemed')::int as deemed
         from instance_event where instance_id = any($1)`,
        [ids],
      );
      expect(rows[0]).toEqual({ fired: 39, deemed: 39 });
      const { rows: early } = await runtime.pool.query(
        `select 1 from instance_event e join timer t on t.instance_id = e.instance_id
         where e.type = 'TimerFired' and e.at < t.due_at and t.state = 'fired'`,
      );
      expect(early).toEqual([]);
    });

    it('leaves each deadline its own time when business time is moved over several while it works', async () => {
      const { clock, door, timers } = runtime;
      const moveOn = async (days: number) =>
        letTimePass(clock, door, timers, ((await clock.read()).now + days * DAY) as Instant);
      const ids = Array.from({ length: 4 }, () => newInstanceId());
      for (const id of ids) {
        await door.execute(envelope(id, startPaper(id, 2)));
        await moveOn(1);
      }
      await moveOn(60);
      expect(await Promise.all(ids.map(stateOf))).toEqual(ids.map(() => 'ended'));
      const { rows } = await runtime.pool.query<{ early: number; late: number }>(
        `select extract(epoch from min(e.at - t.due_at))::float8 as early,
           extract(epoch from max(e.at - t.due_at))::float8 as late
         from instance_event e join timer t on t.instance_id = e.instance_id and t.state = 'fired'
         where e.type = 'TimerFired' and e.instance_id = any($1)`,
        [ids],
      );
      expect(rows[0]!.early).toBeGreaterThanOrEqual(0);
      expect(rows[0]!.late).toBeLessThan(60);
    });

    it('finishes what the queue has forgotten', async () => {
      const url = redisUrl();
      const id = newInstanceId();
      await runtime.door.execute(envelope(id, startPaper(id, 5)));
      if (url === null) await runtime.pool.query('truncate bullmq.job cascade');
      else await flush(url);
      await eventually(async () => expect(await unfinished()).toBe(0), 30_000);
      expect(await notified('seat-opened', reviewerOf(5))).toBe(1);
    });

    it('leaves every instance equal to its history', async () => {
      const report = await replayCheck(runtime.archive);
      expect(report.instances).toBeGreaterThan(20);
      expect(report.differing).toEqual([]);
    });
  });
}

describeWorker('a worker with its queue in PostgreSQL', () => null);

describeWorker('a worker with its queue in Redis', testRedisUrl);

function peopleAndUnits() {
  const numbers = [1, 2, 3, 4, 5];
  const person = (id: PersonId, unit: UnitId) => ({
    kind: 'put-person' as const,
    person: { id, name: id, unit, title: '科长', telephone: '', active: true, duties: [] },
  });
  return [
    ...numbers.map((number) => ({
      kind: 'put-unit' as const,
      unit: { id: unitOf(number), name: `第${number}单位`, aliases: [] },
    })),
    person(KEEPER, unitOf(1)),
    ...numbers.flatMap((number) => [
      person(reviewerOf(number), unitOf(number)),
      {
        kind: 'set-posts' as const,
        person: reviewerOf(number),
        posts: [{ unit: unitOf(number), post: 'reviewer' }],
      },
    ]),
  ];
}

function configFor(url: string, redisUrl: string | null): Config {
  return {
    database: { kind: 'external', url },
    redisUrl,
    host: '127.0.0.1',
    port: 0,
    dataDir: '/nonexistent',
    publicUrl: 'http://127.0.0.1',
    logLevel: 'silent',
    metricsToken: null,
    trustedProxies: [],
    demo: 'no',
  };
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}
