import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createLogger, databaseUrl, type Config } from '#libs/platform';
import {
  openRuntime,
  PostgresCalendarSource,
  PostgresDirectoryStore,
  StoredDirectorySource,
  type PostgresRuntime,
} from '#libs/storage';
import { CONFIG } from '../../../apps/api/src/tokens.js';
import { markLate } from '../../../apps/worker/src/jobs/mark-late.job.js';
import type { Turn } from '../../../apps/worker/src/repeating.js';
import { OfficeUnderTest } from './office-under-test.js';

interface Telling {
  readonly type: string;
  readonly late: string | null;
}

/* The plan's years are past, so whatever is started here is late from its first day unless its date is moved. */
describe('the due date of a deliverable that is under way', () => {
  let office: OfficeUnderTest;
  let runtime: PostgresRuntime;
  let turn: Turn;
  let subject: string;

  beforeAll(async () => {
    office = await OfficeUnderTest.open();
    const { app, pool } = office.api;
    const database = app.get(DataSource);
    runtime = await openRuntime({
      url: databaseUrl(app.get<Config>(CONFIG)),
      directory: new StoredDirectorySource(new PostgresDirectoryStore(database)),
      calendar: new PostgresCalendarSource(database),
      warn: () => undefined,
      durability: 'not-needed',
    });
    turn = markLate(runtime, createLogger('worker-test', 'silent'));
    subject = await office.deliverable('1.1.1');
    await pool.query(`update deliverable set due_date = current_date + 30 where id = $1`, [subject]);
    await office.post('linxiaowen', `/deliverables/${subject}/start`);
  });
  afterAll(async () => {
    await runtime.close();
    await office.api.stop();
  });

  const tellings = async (): Promise<readonly Telling[]> => {
    const { rows } = await office.api.pool.query<Telling>(
      `select e.type, i.snapshot #>> '{subject,attributes,late}' as late
       from instance i join instance_event e on e.instance_id = i.id
       where i.subject_id = $1 and e.type = 'SubjectChanged'`,
      [subject],
    );
    return rows;
  };
  const dueSince = (days: number) =>
    office.api.pool.query('update deliverable set due_date = current_date - $2::integer where id = $1', [
      subject,
      days,
    ]);

  it('says nothing while it lies ahead', async () => {
    await turn();
    expect(await tellings()).toEqual([]);
  });

  it('is told once when it has passed, by two workers at the same time', async () => {
    await dueSince(2);
    const other = markLate(runtime, createLogger('worker-test', 'silent'));
    await Promise.all([turn(), other()]);
    expect(await tellings()).toEqual([{ type: 'SubjectChanged', late: 'true' }]);
  });

  it('is not told again on later turns', async () => {
    await dueSince(9);
    expect(await turn()).toBe('done');
    expect(await tellings()).toHaveLength(1);
  });
});
