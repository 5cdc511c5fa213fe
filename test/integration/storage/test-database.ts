import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/storage';
import { cloneTestDatabase } from '#libs/testing';

/** A migrated database of its own for one test file, open through TypeORM. */
export interface OpenDatabase {
  readonly source: DataSource;
  /** Statements TypeORM would need to make the tables what the entities say; none when they agree. */
  drift(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<OpenDatabase> {
  const database = await cloneTestDatabase();
  const source = await createDataSource(database.url).initialize();
  return {
    source,
    drift: async () => {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      return upQueries.map(({ query }) => query);
    },
    close: async () => {
      await source.destroy();
      await database.drop();
    },
  };
}
