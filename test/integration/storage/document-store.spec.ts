import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type OpenDatabase } from './test-database.js';

/** Tables of the documents and of the answers kept for retries. */
const tables = ['draft_version', 'private_draft', 'attachment', 'request_answer'];

describe('what is kept of documents', () => {
  let database: OpenDatabase;

  beforeAll(async () => {
    database = await openTestDatabase();
  }, 60_000);
  afterAll(() => database.close());

  it('has the tables its entities say, and nothing else', async () => {
    const known = database.source.entityMetadatas.map(({ tableName }) => tableName);
    expect(known).toEqual(expect.arrayContaining(tables));
    expect(await database.drift()).toEqual([]);
  });

  it('never lets a filed text be rewritten', async () => {
    await database.source.query(
      `insert into draft_version values
         ('d', 1, 'revised', 'text', repeat('0', 64), 'p', now(), gen_random_uuid(), 'draft', 'command-1')`,
    );
    await expect(database.source.query(`update draft_version set text = 'other'`)).rejects.toThrow(
      /append-only/,
    );
  });
});
