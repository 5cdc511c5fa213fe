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
import { CurrentDirectory } from '../../../apps/worker/src/current-directory.js';
import { recheckBlocked } from '../../../apps/worker/src/jobs/recheck-blocked.job.js';
import type { Turn } from '../../../apps/worker/src/repeating.js';
import { Journey } from './journey.js';

describe('a change of the directory', () => {
  let journey: Journey;
  let runtime: PostgresRuntime;
  let newTurn: () => Turn;
  let turn: Turn;

  beforeAll(async () => {
    journey = await Journey.begin();
    await journey.submit();
    const { app } = journey.office.api;
    const store = new PostgresDirectoryStore(app.get(DataSource));
    runtime = await openRuntime({
      url: databaseUrl(app.get<Config>(CONFIG)),
      directory: new StoredDirectorySource(store),
      calendar: new PostgresCalendarSource(app.get(DataSource)),
      warn: () => undefined,
      durability: 'not-needed',
    });
    newTurn = () =>
      recheckBlocked(runtime, new CurrentDirectory(store), createLogger('worker-test', 'silent'));
    turn = newTurn();
    await turn();
  }, 120_000);
  afterAll(async () => {
    await runtime.close();
    await journey.stop();
  });

  const events = async (): Promise<readonly string[]> => {
    const { rows } = await journey.office.api.pool.query<{ type: string }>(
      `select type from instance_event
       where instance_id = $1 and type in ('SeatBlocked', 'SeatTurned') order by seq`,
      [journey.instanceId],
    );
    return rows.map(({ type }) => type);
  };
  const change = async (statement: string) => {
    const { pool } = journey.office.api;
    await pool.query(statement);
    await pool.query('update runtime_setting set directory_version = directory_version + 1');
  };

  it('that concerns nobody here records nothing', async () => {
    await change(`update person set telephone = '1' where id = 'gaozhiyuan'`);
    expect(await turn()).toBe('done');
    expect(await events()).toEqual([]);
  });

  it('blocks the seat of who left, once, by two workers at the same time', async () => {
    await change(`update person set active = false where id = 'tianyu'`);
    await Promise.all([turn(), newTurn()()]);
    expect(await events()).toEqual(['SeatBlocked']);
  });

  it('gives the turn to who takes the post', async () => {
    await change(`insert into post_holding values ('zoukai', 'jiwei', 'reviewer')`);
    await turn();
    expect(await events()).toEqual(['SeatBlocked', 'SeatTurned']);
  });
});
