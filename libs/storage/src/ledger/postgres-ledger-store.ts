import type { DataSource, EntityManager } from 'typeorm';
import type { PersonId } from '#libs/engine';
import type {
  AnswerEffect,
  DeliverableId,
  DeliverablePatch,
  EntryFilter,
  EntryPage,
  EntryPosition,
  EntrySort,
  ImportReading,
  LedgerEntry,
  LedgerStore,
  OpenQuestion,
  Plan,
  PlanAddition,
  PlanContents,
  PlanId,
} from '#libs/ledger';
import { UPDATE_DELIVERABLE, updateValues } from './deliverable-update.js';
import { entryQuery } from './entry-query.js';
import { ledgerEntry, selectEntry } from './entry-row.js';
import type { EntryRow } from './entry-row.js';
import { readForImport } from './read-for-import.js';
import { PlanEntity, PlanQuestionEntity, ReformAreaEntity, ReformTaskEntity } from './plan.entity.js';
import { openQuestion, planOf, reformTask, reformArea } from './plan-rows.js';
import { writeAddition } from './write-addition.js';

/** Names the lock imports wait for; any number that nothing else uses. */
const IMPORT_LOCK = 720_150_924;

export class PostgresLedgerStore implements LedgerStore {
  constructor(private readonly database: DataSource) {}

  importPlan<Result>(
    decide: (reading: ImportReading) => { readonly write: PlanAddition | null; readonly result: Result },
  ): Promise<Result> {
    return this.database.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
      const { write, result } = decide(await readForImport(manager));
      if (write !== null) await writeAddition(manager, write);
      return result;
    });
  }

  async plans(): Promise<readonly Plan[]> {
    return (await this.database.manager.find(PlanEntity, { order: { id: 'ASC' } })).map(planOf);
  }

  plan(id: PlanId): Promise<PlanContents | undefined> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const plan = await manager.findOneBy(PlanEntity, { id });
      if (plan === null) return undefined;
      const inOrder = { where: { planId: id }, order: { line: 'ASC' } } as const;
      const areas = await manager.find(ReformAreaEntity, inOrder);
      const tasks = await manager.find(ReformTaskEntity, inOrder);
      return { plan: planOf(plan), areas: areas.map(reformArea), tasks: tasks.map(reformTask) };
    });
  }

  async questions(plan: PlanId): Promise<readonly OpenQuestion[]> {
    const rows = await this.database.manager.find(PlanQuestionEntity, {
      where: { planId: plan },
      order: { number: 'ASC' },
    });
    return rows.map(openQuestion);
  }

  answer(question: OpenQuestion, answer: string, by: PersonId, effect: AnswerEffect): Promise<void> {
    const { planId, number } = question;
    return this.database.transaction(async (manager) => {
      await manager.update(PlanQuestionEntity, { planId, number }, { answer, answeredBy: by });
      if (Object.keys(effect.plan).length > 0) await manager.update(PlanEntity, { id: planId }, effect.plan);
      for (const { id, patch } of effect.deliverables) await updateDeliverable(manager, id, patch);
    });
  }

  async entry(id: DeliverableId): Promise<LedgerEntry | undefined> {
    const [row] = await this.database.query<EntryRow[]>(`${selectEntry('d.code_order')} where d.id = $1`, [
      id,
    ]);
    return row && ledgerEntry(row);
  }

  /** Several at once, by id; those that do not exist are left out. */
  async entriesOf(ids: readonly DeliverableId[]): Promise<ReadonlyMap<DeliverableId, LedgerEntry>> {
    const rows = await this.database.query<EntryRow[]>(
      `${selectEntry('d.code_order')} where d.id = any($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.deliverable.id, ledgerEntry(row)]));
  }

  async entries(
    filter: EntryFilter,
    sort: EntrySort,
    after: EntryPosition | null,
    limit: number,
  ): Promise<EntryPage> {
    const { text, values } = entryQuery(filter, sort, after, limit);
    const found = await this.database.query<EntryRow[]>(text, [...values]);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return {
      entries: rows.map(ledgerEntry),
      next:
        found.length > limit && last !== undefined ? { key: last.sortKey, id: last.deliverable.id } : null,
    };
  }

  update(id: DeliverableId, patch: DeliverablePatch): Promise<void> {
    return updateDeliverable(this.database.manager, id, patch);
  }
}

async function updateDeliverable(
  manager: EntityManager,
  id: DeliverableId,
  patch: DeliverablePatch,
): Promise<void> {
  await manager.query(UPDATE_DELIVERABLE, updateValues(id, patch));
}
