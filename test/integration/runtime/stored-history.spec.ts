import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { InstanceId, Instant } from '#libs/engine';
import { letTimePass, newInstanceId, replayCheck } from '#libs/runtime';
import {
  checkDurability,
  ClockGoesBack,
  clearHistory,
  createDataSource,
  type PostgresRuntime,
} from '#libs/storage';
import {
  answerPaper,
  cloneTestDatabase,
  envelope,
  openTestRuntime,
  PAPER_WORKFLOW,
  paperGraph,
  startPaper,
  type TestDatabase,
} from '#libs/testing';

const DAY = 24 * 60 * 60 * 1000;

describe('the stored history', () => {
  let database: TestDatabase;
  let runtime: PostgresRuntime;
  let id: InstanceId;

  beforeAll(async () => {
    database = await cloneTestDatabase();
    runtime = await openTestRuntime(database.url);
  });
  afterAll(async () => {
    await runtime.close();
    await database.drop();
  });
  beforeEach(async () => {
    id = newInstanceId();
    await runtime.door.execute(envelope(id, startPaper(id, 3)));
  });

  it.each([
    `update instance_event set type = 'SeatAnswered'`,
    'delete from instance_event',
    'truncate instance_event',
    `update security_log set code = 'act.forbidden'`,
    'delete from security_log',
    'truncate security_log',
  ])('refuses: %s', async (statement) => {
    await expect(runtime.pool.query(statement)).rejects.toThrow('append-only');
  });

  it('has tables that are what the entities say', async () => {
    const source = await createDataSource(database.url).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is missed by no check when a superuser changes a byte of it', async () => {
    await runtime.pool.query('alter table instance_event disable trigger append_only');
    await runtime.pool.query(
      `update instance_event set bytes = set_byte(bytes, 20, get_byte(bytes, 20) # 1)
       where instance_id = $1 and seq = 2`,
      [id],
    );
    await runtime.pool.query('alter table instance_event enable trigger append_only');
    const { differing } = await replayCheck(runtime.archive);
    expect(differing).toEqual([{ instanceId: id, differences: [expect.stringContaining('chain: event 2')] }]);
  });

  it('is missed by no check when a row people search in is changed', async () => {
    await runtime.pool.query(`update seat set state = 'answered' where instance_id = $1 and seat_id = 2`, [
      id,
    ]);
    const { differing } = await replayCheck(runtime.archive);
    expect(differing).toContainEqual({ instanceId: id, differences: ['seat 2: state'] });
  });

  it('gives a deadline its own time when business time passes over several at once', async () => {
    const { now } = await runtime.clock.read();
    const due = await runtime.timers.nextDue();
    await letTimePass(runtime.clock, runtime.door, runtime.timers, (now + 60 * DAY) as Instant);
    const { rows } = await runtime.pool.query<{ at: Date }>(
      `select at from instance_event where instance_id = $1 and type = 'InstanceEnded'`,
      [id],
    );
    expect(rows[0]!.at.getTime() - due!).toBeLessThan(5_000);
    expect(await runtime.timers.due(10)).toEqual([]);
  });

  it('does not let business time go back', async () => {
    const { now } = await runtime.clock.read();
    const asked = await runtime.clock.advanceTo((now - DAY) as Instant);
    expect(asked.now).toBeGreaterThanOrEqual(now);
    await expect(runtime.clock.startAt(null)).rejects.toThrow(ClockGoesBack);
  });

  it('finds a definition that is deployed again unchanged', async () => {
    const again = await runtime.definitions.deploy(paperGraph(), PAPER_WORKFLOW);
    expect(again).toMatchObject({ created: false, definition: { version: 1, graph: paperGraph() } });
    const changed = `${PAPER_WORKFLOW}# 第二版\n`;
    const next = await runtime.definitions.deploy(paperGraph(changed), changed);
    expect(next).toMatchObject({ created: true, definition: { version: 2 } });
    expect(await runtime.definitions.current('paper')).toEqual(next.definition);
  });

  it('refuses a server that forgets what it acknowledges', async () => {
    await expect(checkDurability(runtime.pool)).rejects.toThrow(
      'fsync, full_page_writes, synchronous_commit',
    );
  });

  it('keeps what was acknowledged, whole, when connections die under it', async () => {
    const ids = Array.from({ length: 40 }, () => newInstanceId());
    const kill = setInterval(() => {
      void runtime.pool
        .query(
          `select pg_terminate_backend(pid) from pg_stat_activity where query like '%write_group%' and pid <> pg_backend_pid() limit 1`,
        )
        .catch(() => undefined);
    }, 50);
    const sent = ids.flatMap((each) => [envelope(each, startPaper(each, 2)), envelope(each, answerPaper(1))]);
    const outcomes = await Promise.allSettled(sent.map((command) => runtime.door.execute(command)));
    clearInterval(kill);

    const { rows } = await runtime.pool.query<{ command_id: string }>('select command_id from command');
    const kept = new Set(rows.map(({ command_id: commandId }) => commandId));
    for (const [index, outcome] of outcomes.entries()) {
      const { commandId } = sent[index]!;
      if (outcome.status === 'rejected' || outcome.value.kind === 'rejected')
        expect(kept).not.toContain(commandId);
      else if (outcome.value.kind === 'accepted') expect(kept).toContain(commandId);
    }
    for (const command of sent)
      expect(await runtime.door.execute(command)).toMatchObject({ kind: 'accepted' });
    const { differing } = await replayCheck(runtime.archive);
    expect(differing.filter(({ instanceId }) => ids.includes(instanceId))).toEqual([]);
  });

  it('is cleared by the one act that may, whole, and protected again', async () => {
    await clearHistory(runtime.pool);
    const { rows } = await runtime.pool.query(
      'select 1 from instance_event union all select 1 from instance',
    );
    expect(rows).toEqual([]);
    await runtime.clock.startAt(null);
    expect((await runtime.clock.read()).offset).toBe(0);
    await runtime.door.execute(envelope(id, startPaper(id, 1)));
    await expect(runtime.pool.query('delete from instance_event')).rejects.toThrow('append-only');
  });
});
