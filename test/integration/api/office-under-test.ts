import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { DataSource } from 'typeorm';
import { hashPassword } from '#libs/access';
import { WorkingDayCalendar } from '#libs/calendar';
import { assignmentPatches, directoryChanges, importPlan, saveImport } from '#libs/ledger';
import type { Config, Logger } from '#libs/platform';
import { databaseUrl } from '#libs/platform';
import { PostgresAccountStore, PostgresDirectoryStore, PostgresLedgerStore } from '#libs/storage';
import { readSampleFiles } from '../../../apps/api/src/prepare/sample/sample-files.js';
import { shippedWorkflows } from '../../../apps/api/src/prepare/shipped-workflows.js';
import { CONFIG, LOGGER } from '../../../apps/api/src/tokens.js';
import { ApiUnderTest, password } from './api-under-test.js';

export interface Asked {
  readonly key?: string;
  readonly body?: object;
}

/** The API with the sample's people, plan and assignments, and nothing done yet. Everybody has the same password. */
export class OfficeUnderTest {
  private readonly cookies = new Map<string, string>();

  private constructor(readonly api: ApiUnderTest) {}

  static async open(): Promise<OfficeUnderTest> {
    const api = await ApiUnderTest.start();
    const config = api.app.get<Config>(CONFIG);
    const database = api.app.get(DataSource);
    const files = readSampleFiles();
    const logger = api.app.get<Logger>(LOGGER);
    await shippedWorkflows.run({ config, databaseUrl: databaseUrl(config), logger });
    await new PostgresDirectoryStore(database).change(directoryChanges(files.directory));

    const ledger = new PostgresLedgerStore(database);
    const imported = await importPlan(files.plan);
    if (!imported.ok) throw new Error(imported.problem.title);
    const calendar = new WorkingDayCalendar();
    await saveImport({ store: ledger, calendar, newId: randomUUID }, imported, { dryRun: false });
    const patches = assignmentPatches(files.assignments);
    for (const { deliverable } of (await ledger.entries({}, 'code', null, 1000)).entries) {
      const patch = patches.get(deliverable.code);
      if (patch !== undefined) await ledger.update(deliverable.id, patch);
    }
    const passwordHash = await hashPassword(password);
    const { rows } = await api.pool.query<{ id: string }>('select id from person');
    await new PostgresAccountStore(api.pool).add(
      rows.map(({ id }) => ({ username: id, person: id, passwordHash, demo: false })),
    );
    return new OfficeUnderTest(api);
  }

  async get(who: string, url: string): Promise<LightMyRequestResponse> {
    return this.api.ask({ method: 'GET', url: `/api${url}`, headers: { cookie: await this.cookie(who) } });
  }

  async post(who: string, url: string, { key, body = {} }: Asked = {}): Promise<LightMyRequestResponse> {
    return this.send('POST', who, url, { body, ...(key !== undefined && { key }) });
  }

  async send(
    method: 'POST' | 'PATCH' | 'PUT',
    who: string,
    url: string,
    { key, body = {} }: Asked,
  ): Promise<LightMyRequestResponse> {
    return this.api.ask({
      method,
      url: `/api${url}`,
      payload: body,
      headers: { cookie: await this.cookie(who), ...(key !== undefined && { 'idempotency-key': key }) },
    });
  }

  async cookie(who: string): Promise<string> {
    const known = this.cookies.get(who) ?? (await this.api.cookieOf(who));
    this.cookies.set(who, known);
    return known;
  }

  /** Id of the deliverable with a code. */
  async deliverable(code: string): Promise<string> {
    const { items } = (await this.get('linxiaowen', `/deliverables?code=${code}`)).json<{
      items: { id: string }[];
    }>();
    const [item] = items;
    if (item === undefined) throw new Error(`Expected a deliverable ${code}`);
    return item.id;
  }

  /** The first seat that waits for somebody. */
  async todo(who: string): Promise<{ id: string; step: string; deliverable: { code: string } }> {
    const { items } = (await this.get(who, '/seats?state=todo')).json<{
      items: { id: string; step: string; deliverable: { code: string } }[];
    }>();
    const [seat] = items;
    if (seat === undefined) throw new Error(`Expected something to do for ${who}`);
    return seat;
  }

  /** Somebody answers what waits for them, on the latest text. */
  async answer(who: string, decision: object): Promise<LightMyRequestResponse> {
    const seat = await this.todo(who);
    const { documentHash } = (await this.get(who, `/seats/${seat.id}`)).json<{
      documentHash: string | null;
    }>();
    return this.post(who, `/seats/${seat.id}/decisions`, { body: { documentHash, ...decision } });
  }
}
