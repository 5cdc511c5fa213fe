import pg from 'pg';
import { PostgresAccountStore } from '#libs/storage';
import type { PrepareStep } from './step.js';
import { isSample } from './usage.js';

/** Beside the sample everybody in the directory can be tried out. The accounts hold no password: see demo-mode.ts. */
export const demoAccounts: PrepareStep = {
  name: 'demo accounts',
  async run({ databaseUrl }) {
    if (!(await isSample(databaseUrl))) return;
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    try {
      const { rows } = await pool.query<{ id: string }>(
        'select id from person where active and not exists (select from account where person_id = person.id) order by position, id',
      );
      const accounts = rows.map(({ id }) => ({ username: id, person: id, passwordHash: null, demo: true }));
      await new PostgresAccountStore(pool).add(accounts);
    } finally {
      await pool.end();
    }
  },
};
