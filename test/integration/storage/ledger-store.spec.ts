import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { WorkingDayCalendar } from '#libs/calendar';
import { evolve } from '#libs/engine';
import type { BusinessDate, DefinitionHash, InstanceId, Instant, PersonId, UnitId } from '#libs/engine';
import { importPlan, listDeliverables, saveImport, subjectOf } from '#libs/ledger';
import type { DeliverableState, LedgerContext, LedgerEntry, PlanId } from '#libs/ledger';
import { buildDirectoryView } from '#libs/directory';
import { PostgresDirectoryStore } from '#libs/storage';
import { PostgresLedgerStore } from '#libs/storage';
import { openTestDatabase } from './test-database.js';
import type { OpenDatabase } from './test-database.js';

const PRINTED = `市直机关效能建设实施方案
(一)机关效能
1.规范办事流程。规范各项流程。
牵头单位:市效能办
参加单位:市委办公室、市政务中心
成果形式和时间进度:
(1)制定《首问负责制度》。(2015年完成)(市效能办负责)
(2)修订完善限时办结制度。(2016年完成)(市委办负责)
(10)健全50%以上事项网上办理机制。(2016年完成)(市政务中心负责)
2.健全考核制度。加强考核。
牵头单位:市“两新”党工委
成果形式和时间进度:
(1)建立考核评价办法。(2017年完成)
`;

const calendar = new WorkingDayCalendar();

describe('the stored ledger', () => {
  let database: OpenDatabase;
  let store: PostgresLedgerStore;
  let directory: PostgresDirectoryStore;

  const importPrinted = async (text: string, dryRun = false) => {
    const read = await importPlan({ name: '方案.txt', bytes: new TextEncoder().encode(text) });
    if (!read.ok) throw new Error(read.problem.title);
    return saveImport({ store, calendar, newId: randomUUID }, read, { dryRun });
  };
  const all = async (): Promise<readonly LedgerEntry[]> =>
    (await store.entries({}, 'code', null, 100)).entries;

  beforeAll(async () => {
    database = await openTestDatabase();
    store = new PostgresLedgerStore(database.source);
    directory = new PostgresDirectoryStore(database.source);
    await directory.change([
      { kind: 'put-unit', unit: { id: 'shiweiban' as UnitId, name: '市委办公室', aliases: ['市委办'] } },
    ]);
  });
  afterAll(() => database.close());

  it('writes nothing on a dry run', async () => {
    const report = await importPrinted(PRINTED, true);
    expect(report).toMatchObject({ planId: null, dryRun: true, recognisedAs: null, changed: true });
    expect(report.counts).toMatchObject({ areas: 1, tasks: 2, deliverables: 4 });
    expect(await store.plans()).toEqual([]);
  });

  it('stores a plan once, with units found by alias and new ones numbered', async () => {
    const first = await importPrinted(PRINTED);
    expect(first.changed).toBe(true);
    const again = await importPrinted(PRINTED.replaceAll(',', '，'));
    expect(again).toMatchObject({ changed: false, planId: first.planId });
    expect(again.recognisedAs?.id).toBe(first.planId);
    expect(again.counts.added).toEqual({ areas: 0, tasks: 0, deliverables: 0, units: 0, questions: 0 });

    const entries = await all();
    expect(entries.map(({ deliverable }) => [deliverable.responsibleUnit, deliverable.dueDate])).toEqual([
      ['unit-1', '2015-12-31'],
      ['shiweiban', '2016-12-30'],
      [expect.stringMatching(/^unit-\d$/), '2016-12-30'],
      [expect.stringMatching(/^unit-\d$/), '2017-12-29'],
    ]);
    expect(await store.questions(first.planId as PlanId)).toHaveLength(first.questions.length);
  });

  it('lets two imports at once add the plan only once', async () => {
    const other = PRINTED.replaceAll('制度', '规定').replaceAll('机制', '平台').replaceAll('办法', '细则');
    const reports = await Promise.all([importPrinted(other), importPrinted(other)]);
    expect(reports.map(({ changed }) => changed).sort()).toEqual([false, true]);
    expect(new Set(reports.map(({ planId }) => planId)).size).toBe(1);
    await database.source.query('delete from deliverable where plan_id = $1', [reports[0]!.planId]);
  });

  it('pages through the ledger by any sort without missing or repeating a row', async () => {
    const codes = (await all()).map(({ deliverable }) => deliverable.code);
    for (const sort of ['code', '-code', 'dueDate', '-dueDate'] as const) {
      const seen: string[] = [];
      let after = null;
      do {
        const page = await store.entries({}, sort, after, 1);
        seen.push(...page.entries.map(({ deliverable }) => deliverable.code));
        after = page.next;
      } while (after !== null);
      expect([...seen].sort()).toEqual([...codes].sort());
      if (sort === '-code') expect(seen).toEqual([...codes].reverse());
    }
  });

  it('filters by year, unit, code and words, and takes a percent sign as it is', async () => {
    const codesOf = async (filter: Parameters<typeof store.entries>[0]) =>
      (await store.entries(filter, 'code', null, 100)).entries.map(({ deliverable }) => deliverable.code);
    expect(await codesOf({ year: 2016 })).toHaveLength(2);
    expect(await codesOf({ q: '50%' })).toHaveLength(1);
    expect(await codesOf({ q: '%' })).toHaveLength(1);
    expect(await codesOf({ code: '1.1' })).toHaveLength(3);
    expect(await codesOf({ state: 'done' })).toEqual([]);
    expect(await codesOf({ state: 'notStarted' })).toHaveLength(4);
    expect(await codesOf({ unit: 'shiweiban', year: 2015 })).toHaveLength(1);
    expect(await codesOf({ handler: 'ranjing' as PersonId })).toEqual([]);
  });

  it('writes the given fields and leaves the others', async () => {
    const [entry] = await all();
    const { id } = entry!.deliverable;
    const assignedAt = Date.parse('2015-09-01T01:00:00Z') as Instant;
    await Promise.all([
      store.update(id, { assignedAt, reviewUnits: ['shiweiban' as UnitId] }),
      store.update(id, { problem: '人手不足' }),
    ]);
    const changed = await store.entry(id);
    expect(changed?.deliverable).toEqual({
      ...entry!.deliverable,
      assignedAt,
      reviewUnits: ['shiweiban'],
      problem: '人手不足',
    });
  });

  it('keeps the answer to a question and what it settles', async () => {
    const [plan] = await store.plans();
    const [question] = await store.questions(plan!.id);
    await store.answer(question!, '巴委发〔2015〕6号', 'ganlu' as PersonId, {
      plan: { documentNumber: '巴委发〔2015〕6号', issuedOn: '2015-06-30' as BusinessDate },
      deliverables: [],
    });
    expect(await store.questions(plan!.id)).toContainEqual({
      ...question!,
      answer: '巴委发〔2015〕6号',
      answeredBy: 'ganlu',
    });
    expect((await store.plan(plan!.id))?.plan).toMatchObject({
      documentNumber: '巴委发〔2015〕6号',
      issuedOn: '2015-06-30',
    });
  });

  it('tells from the instance how far a deliverable has come', async () => {
    const [entry] = await all();
    const { deliverable } = entry!;
    const state = evolve(null, {
      type: 'InstanceStarted',
      instanceId: deliverable.id as string as InstanceId,
      definition: { key: 'deliverable', hash: 'f'.repeat(64) as DefinitionHash },
      subject: subjectOf(deliverable),
      by: 'ranjing' as PersonId,
      at: Date.parse('2015-09-24T01:00:00Z') as Instant,
    });
    const run = (text: string, values: unknown[]) => database.source.query(text, values);
    await run(
      `insert into definition (hash, key, version, title, source, graph) values ($1, 'deliverable', 1, '', '', '{}')`,
      [state.definition.hash],
    );
    await run(
      `insert into instance (id, definition_key, definition_hash, subject_kind, subject_id, status, version, head,
         snapshot, started_at, updated_at)
       values ($1, 'deliverable', $2, 'deliverable', $1::uuid::text, 'running', 1, '', $3, now(), now())`,
      [state.id, state.definition.hash, JSON.stringify(state)],
    );

    const codesIn = async (wanted: DeliverableState) =>
      (await store.entries({ state: wanted }, 'code', null, 100)).entries.map(
        (each) => each.deliverable.code,
      );
    expect((await store.entry(deliverable.id))?.progress).toMatchObject({
      instanceId: deliverable.id,
      status: 'running',
      startedAt: state.startedAt,
    });
    expect(await codesIn('started')).toEqual([deliverable.code]);
    await run(`update instance set status = 'ended', outcome = 'rejected' where id = $1`, [state.id]);
    expect(await codesIn('started')).toEqual([deliverable.code]);
    await run(`update instance set outcome = 'closed' where id = $1`, [state.id]);
    expect(await codesIn('done')).toEqual([deliverable.code]);
    expect(await codesIn('notStarted')).toHaveLength(3);
    await run('delete from instance where id = $1', [state.id]);
  });

  it('finds rows by their computed light', async () => {
    const view = buildDirectoryView(await directory.load());
    const context: LedgerContext = {
      today: '2015-09-24' as BusinessDate,
      calendar,
      directory: view,
      outlineOf: () => ({ stages: [], steps: new Map(), path: [] }),
    };
    const page = await listDeliverables(
      store,
      { light: 'grey', sort: 'code', after: null, limit: 2 },
      context,
    );
    expect(page.items).toHaveLength(2);
    expect(page.items[0]).toMatchObject({ state: 'notStarted', holders: [], instanceId: null });
    const rest = await listDeliverables(
      store,
      { light: 'grey', sort: 'code', after: page.next, limit: 2 },
      context,
    );
    expect(rest).toMatchObject({ items: [expect.anything(), expect.anything()], next: null });
    const red = await listDeliverables(
      store,
      { light: 'red', sort: 'code', after: null, limit: 50 },
      context,
    );
    expect(red).toEqual({ items: [], next: null });
  });
});
