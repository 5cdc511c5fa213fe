import pg from 'pg';
import { PostgresAccountStore } from '#libs/storage';
import type { PrepareStep } from './step.js';

/** In demo mode everybody in the directory can be tried out. The accounts hold no password: see demo-password.ts. */
export const demoAccounts: PrepareStep = {
  name: 'demo accounts',
  async run({ config, databaseUrl }) {
    if (!config.demo) return;
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
