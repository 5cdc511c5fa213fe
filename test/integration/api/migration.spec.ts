import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { WorkingDayCalendar } from '#libs/calendar';
import type { InstanceId, UnitId } from '#libs/engine';
import { createLogger, type Config } from '#libs/platform';
import { GraphCache, ItemMigration, newInstanceId, replayCheck, type Door } from '#libs/runtime';
import {
  PostgresBusinessClock,
  PostgresDefinitionStore,
  PostgresDirectoryStore,
  PostgresInstanceArchive,
  PostgresInstanceReader,
  PostgresMigrationBatches,
} from '#libs/storage';
import {
  answerPaper,
  envelope,
  eventually,
  KEEPER,
  PAPER_WORKFLOW,
  paperGraph,
  reviewerOf,
  startPaper,
  unitOf,
} from '#libs/testing';
import { CONFIG, DOOR } from '../../../apps/api/src/tokens.js';
import { CurrentDirectory } from '../../../apps/worker/src/current-directory.js';
import { WorkerModule } from '../../../apps/worker/src/worker.module.js';
import { Journey, ok } from './journey.js';

const administrator = 'ganlu';
const logger = createLogger('worker-test', 'silent');
const reason = '会签时限延长，增加核稿';

/** The next version of the paper: more time, and somebody who checks at the end. */
const NEXT = PAPER_WORKFLOW.replace('limit: 3wd', 'limit: 5wd')
  .replace('then: { done: closed }', 'then: { done: check }')
  .replace(
    '  closed: {',
    `  check: { stage: 会签, title: 核稿, decide: keeper, answers: [pass], then: { pass: closed } }
  closed: {`,
  );
/** One more, in which the step has another name. */
const RENAMED = NEXT.replace('  review:\n', '  circulate:\n');

interface Verdict {
  readonly instance: string;
  readonly verdict: string;
  readonly because: readonly {
    readonly code: string;
    readonly title: string | null;
    readonly words: string;
  }[];
}
interface Report {
  readonly version: number;
  readonly unchanged: number;
  readonly changes: number;
  readonly refused: number;
  readonly unmapped: readonly { readonly step: string; readonly likely: string | null }[];
  readonly instances: readonly Verdict[];
}
interface Batch {
  readonly id: string;
  readonly version: number;
  readonly waiting: number;
  readonly migrated: number;
  readonly refused: number;
  readonly failed: number;
  readonly finished: boolean;
  readonly startedBy: string;
  readonly instances: readonly (Omit<Verdict, 'verdict'> & { readonly state: string })[];
}

describe('moving running instances to another version', () => {
  let journey: Journey;
  let worker: INestApplicationContext | undefined;
  let batches: PostgresMigrationBatches;
  const untouched: InstanceId[] = [];
  const answered: InstanceId[] = [];
  const hashes = { first: paperGraph().hash, next: paperGraph(NEXT).hash, renamed: paperGraph(RENAMED).hash };

  beforeAll(async () => {
    journey = await Journey.begin();
    const { app, pool } = journey.office.api;
    await new PostgresDirectoryStore(app.get(DataSource)).change(paperPeople());
    // What a dry run knows of the directory may be a second old.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const definitions = app.get(PostgresDefinitionStore);
    await definitions.deploy(paperGraph(), PAPER_WORKFLOW);
    const door = app.get<Door>(DOOR);
    for (let number = 1; number <= 20; number += 1) {
      const id = newInstanceId();
      await door.execute(envelope(id, startPaper(id, 2)));
      if (number % 4 === 0) await door.execute(envelope(id, answerPaper(1)));
      (number % 4 === 0 ? answered : untouched).push(id);
    }
    await definitions.deploy(paperGraph(NEXT), NEXT);
    batches = new PostgresMigrationBatches(pool);
  }, 180_000);
  afterAll(async () => {
    await worker?.close();
    await journey.stop();
  });

  const ask = (body: object, dryRun: boolean, who = administrator, key?: string) =>
    journey.office.post(who, `/workflows/paper/migrations?dryRun=${dryRun}`, {
      body,
      ...(key !== undefined && { key }),
    });
  const report = async (body: object) => ok(await ask(body, true)).json<{ report: Report }>().report;
  const batch = async (id: string) =>
    ok(await journey.office.get(administrator, `/workflows/paper/migrations/${id}`)).json<Batch>();
  const versionsOf = async (ids: readonly InstanceId[]) => {
    const { rows } = await journey.office.api.pool.query<{ hash: string }>(
      'select distinct definition_hash as hash from instance where id = any($1)',
      [ids],
    );
    return rows.map(({ hash }) => hash);
  };
  const started = async (body: object, key?: string) =>
    ok(await ask(body, false, administrator, key)).json<{ batch: Batch }>().batch;

  it('is for those who may deploy workflows', async () => {
    expect((await ask({ reason }, true, 'linxiaowen')).statusCode).toBe(403);
  });

  it('says what is wrong with a plan', async () => {
    const codeOf = async (body: object) => (await ask(body, false)).json<{ code: string }>().code;
    expect(await codeOf({ reason: ' ' })).toBe('reason.required');
    expect(await codeOf({ reason, to: 'ffff' })).toBe('request.invalid');
    expect(await codeOf({ reason, nodes: { gone: 'review' } })).toBe('request.invalid');
    expect(await codeOf({ reason, nodes: { review: 'gone' } })).toBe('request.invalid');
    expect(
      (await journey.office.post(administrator, '/workflows/none/migrations', { body: { reason } }))
        .statusCode,
    ).toBe(404);
  });

  it('tells beforehand what would become of each, and changes nothing', async () => {
    const told = await report({ reason });
    expect(told).toMatchObject({ version: 2, unchanged: 15, changes: 0, refused: 5, unmapped: [] });
    const refused = told.instances.filter(({ verdict }) => verdict === 'refused');
    expect(refused.map(({ instance }) => instance).sort()).toEqual([...answered].sort());
    expect(refused[0]?.because).toEqual([
      { code: 'not-a-safe-point', step: 'review', title: '会签', words: '正在办理，已有人表态' },
    ]);
    expect(await report({ reason, resetTimers: true })).toMatchObject({ unchanged: 0, changes: 15 });
    expect(await versionsOf([...untouched, ...answered])).toEqual([hashes.first]);
  });

  it('starts nothing where the scenarios of the new version fail', async () => {
    const scenarios = [{ name: 'bad.yaml', source: '流程: paper\n场景: []\n' }];
    const refused = await ask({ reason, scenarios }, false);
    expect(refused.json()).toMatchObject({ status: 422, code: 'migration.scenarios-failed' });
  });

  it('goes on after a worker was killed in the middle, and moves each instance once', async () => {
    const { id } = await started({ reason }, 'the-first-batch');
    // The same request again is the same batch.
    expect((await started({ reason }, 'the-first-batch')).id).toBe(id);

    // A worker takes five, moves two, dies when the third is committed, and takes its queue with it.
    const taken = await batches.claimWaiting(10, 5);
    expect(taken).toHaveLength(5);
    const dying = itemMigration(journey, batches);
    await dying.migration.carryOut(taken[0]!, false);
    await dying.migration.carryOut(taken[1]!, false);
    dying.dies();
    const third = taken.find(
      ({ instanceId }) =>
        untouched.includes(instanceId) && ![taken[0], taken[1]].some((one) => one?.instanceId === instanceId),
    );
    await expect(dying.migration.carryOut(third!, false)).rejects.toThrow('killed');

    worker = await NestFactory.createApplicationContext(
      WorkerModule.with({
        config: journey.office.api.app.get<Config>(CONFIG),
        logger,
        durability: 'not-needed',
      }),
      { logger: false, abortOnError: false },
    );
    await eventually(async () => expect((await batch(id)).finished).toBe(true), 60_000);
    const done = await batch(id);
    expect(done).toMatchObject({
      waiting: 0,
      migrated: 15,
      refused: 5,
      failed: 0,
      version: 2,
      startedBy: '甘露',
    });
    expect(done.instances.find(({ state }) => state === 'refused')?.because).toMatchObject([
      { code: 'not-a-safe-point', title: '会签' },
    ]);
    expect(await versionsOf(untouched)).toEqual([hashes.next]);
    expect(await versionsOf(answered)).toEqual([hashes.first]);
    const { rows } = await journey.office.api.pool.query<{ times: number }>(
      `select count(*)::int as times from instance_event where type = 'InstanceMigrated' and instance_id = any($1)
       group by instance_id`,
      [untouched],
    );
    expect(rows.map(({ times }) => times)).toEqual(untouched.map(() => 1));
  }, 120_000);

  it('leaves history, snapshot and rows in agreement', async () => {
    const { pool } = journey.office.api;
    const { differing, instances } = await replayCheck(new PostgresInstanceArchive(pool));
    expect(instances).toBeGreaterThanOrEqual(20);
    expect(differing).toEqual([]);
  });

  it('moves nothing a second time', async () => {
    expect(await report({ reason })).toMatchObject({ unchanged: 0, changes: 0, refused: 5 });
    const { id } = await started({ reason });
    await eventually(async () => expect((await batch(id)).finished).toBe(true), 30_000);
    expect(await batch(id)).toMatchObject({ migrated: 0, refused: 5 });
  });

  it('has instances go on by the new version', async () => {
    const door = journey.office.api.app.get<Door>(DOOR);
    const [id] = untouched;
    await door.execute(envelope(id!, answerPaper(1)));
    const outcome = await door.execute(envelope(id!, answerPaper(2)));
    expect(outcome).toMatchObject({ kind: 'accepted', answer: { status: 'running' } });
    const state = await new PostgresInstanceReader(journey.office.api.pool).byId(id!);
    expect(state?.activations.at(-1)?.nodeId).toBe('check');
  });

  it('follows a step to its new name, in the rows too', async () => {
    const definitions = journey.office.api.app.get(PostgresDefinitionStore);
    await definitions.deploy(paperGraph(RENAMED), RENAMED);
    const from = hashes.next.slice(0, 12);
    const told = await report({ reason, from });
    expect(told.unmapped).toMatchObject([{ step: 'review', likely: 'circulate' }]);
    expect(told.refused).toBe(15);

    const { id } = await started({ reason, from, nodes: { review: 'circulate' } });
    await eventually(async () => expect((await batch(id)).finished).toBe(true), 30_000);
    expect(await batch(id)).toMatchObject({ version: 3, migrated: 15 });
    const { rows } = await journey.office.api.pool.query(
      `select distinct step from seat where instance_id = any($1) and state = 'pending' and step <> 'check'`,
      [untouched],
    );
    expect(rows).toEqual([{ step: 'circulate' }]);
    const { differing } = await replayCheck(new PostgresInstanceArchive(journey.office.api.pool));
    expect(differing).toEqual([]);
  }, 60_000);

  it('lists the batches of a workflow, the newest first', async () => {
    const { items } = ok(await journey.office.get(administrator, '/workflows/paper/migrations')).json<{
      items: Batch[];
    }>();
    expect(items.map(({ version }) => version)).toEqual([3, 2, 2]);
    expect(
      (await journey.office.get(administrator, `/workflows/other/migrations/${items[0]!.id}`)).statusCode,
    ).toBe(404);
  });
});

describe('moving one paper to another version', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.submit();
    const definitions = journey.office.api.app.get(PostgresDefinitionStore);
    const present = await definitions.current('deliverable');
    const source = `${present!.source}\n# 第二版\n`;
    ok(await journey.office.post(administrator, '/workflows', { body: { source } }));
  }, 180_000);
  afterAll(() => journey.stop());

  const migrate = (who: string, dryRun: boolean, key?: string) =>
    journey.office.post(who, `/instances/${journey.instanceId}/migrate?dryRun=${dryRun}`, {
      body: { reason: '更正说明' },
      ...(key !== undefined && { key }),
    });

  it('is not for who writes it', async () => {
    expect((await migrate('linxiaowen', false)).json()).toMatchObject({ code: 'act.forbidden' });
  });

  it('tells beforehand, moves once, and is told in the record with both versions', async () => {
    expect(ok(await migrate(administrator, true)).json()).toMatchObject({
      dryRun: true,
      verdict: { verdict: 'unchanged', subject: '1.1.1' },
      result: null,
    });
    const first = ok(await migrate(administrator, false, 'one-paper-once'));
    expect(ok(await migrate(administrator, false, 'one-paper-once')).body).toBe(first.body);
    const told = (await journey.history()).filter(({ type }) => type === 'InstanceMigrated');
    expect(told.map(({ text }) => text)).toEqual(['甘露（依职权）将本件由流程第1版改按第2版办理：更正说明']);
  });

  it('says why it cannot go, with the step', async () => {
    expect((await migrate(administrator, false)).json()).toMatchObject({
      code: 'migration.refused',
      detail: '已经按这一版办理。',
    });
  });
});

/** What a worker does, in a worker that can be killed between the commit and the next line. */
function itemMigration(journey: Journey, batches: PostgresMigrationBatches) {
  const { app, pool } = journey.office.api;
  const door = app.get<Door>(DOOR);
  const directory = new CurrentDirectory(new PostgresDirectoryStore(app.get(DataSource)));
  const instances = new PostgresInstanceReader(pool);
  const clock = new PostgresBusinessClock(pool);
  const workingDays = new WorkingDayCalendar();
  let alive = true;
  const migration = new ItemMigration({
    batches,
    graphs: new GraphCache(app.get(PostgresDefinitionStore)),
    stateOf: (id) => instances.byId(id),
    context: async () => ({ now: (await clock.read()).now, directory: await directory.now(), workingDays }),
    door: {
      idle: () => door.idle(),
      execute: async (command) => {
        const outcome = await door.execute(command);
        if (!alive) throw new Error('killed');
        return outcome;
      },
    },
  });
  return {
    migration,
    dies: () => {
      alive = false;
    },
  };
}

function paperPeople() {
  const person = (id: typeof KEEPER, unit: UnitId) => ({
    kind: 'put-person' as const,
    person: { id, name: id, unit, title: '科长', telephone: '', active: true, duties: [] },
  });
  return [1, 2].flatMap((number) => [
    { kind: 'put-unit' as const, unit: { id: unitOf(number), name: `第${number}单位`, aliases: [] } },
    person(reviewerOf(number), unitOf(number)),
    {
      kind: 'set-posts' as const,
      person: reviewerOf(number),
      posts: [{ unit: unitOf(number), post: 'reviewer' }],
    },
    ...(number === 1 ? [person(KEEPER, unitOf(1))] : []),
  ]);
}
