import { PostgresDefinitionStore, PostgresInstanceArchive, PostgresInstanceStore } from '#libs/storage';
import { openDecisionPool, openQuietPool, registerAlongside } from '#libs/storage';
import { cloneTestDatabase, describeInstanceStore } from '#libs/testing';

describeInstanceStore('the instance store in PostgreSQL', async () => {
  const database = await cloneTestDatabase();
  const decisions = openDecisionPool(database.url, () => undefined);
  const pool = openQuietPool(database.url, () => undefined);
  await pool.query('create table note (value text not null)');
  registerAlongside('note', 'insert into note (value) values ($1)');
  registerAlongside('fails', 'insert into note (value) values (null)');
  const archive = new PostgresInstanceArchive(pool);

  return {
    instances: new PostgresInstanceStore(decisions),
    definitions: new PostgresDefinitionStore(pool),
    statement: 'note',
    written: async (value) => {
      const { rows } = await pool.query<{ count: number }>(
        'select count(*)::int as count from note where value = $1',
        [value],
      );
      return rows[0]?.count ?? 0;
    },
    failingStatement: 'fails',
    hold: async (id) => {
      const client = await pool.connect();
      await client.query('begin');
      await client.query('select from instance where id = $1 for update', [id]);
      return async () => {
        await client.query('rollback');
        client.release();
      };
    },
    history: async (id) => {
      const archived = await archive.one(id);
      if (archived === undefined) throw new Error(`Expected instance ${id} to be stored`);
      return { events: archived.events, head: archived.head };
    },
    close: async () => {
      await decisions.end();
      await pool.end();
      await database.drop();
    },
  };
});
