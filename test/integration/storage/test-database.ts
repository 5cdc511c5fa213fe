import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { startEmbedded } from '#libs/platform';
import { directoryEntities, directoryMigrations } from '../../../libs/storage/src/directory/index.js';
import { ledgerEntities, ledgerMigrations } from '../../../libs/storage/src/ledger/index.js';
import { runtimeMigrations } from '../../../libs/storage/src/runtime/index.js';

/** A migrated database of its own for one test file. */
export interface TestDatabase {
  readonly source: DataSource;
  /** Statements TypeORM would need to make the tables what the entities say; none when they agree. */
  drift(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openTestDatabase(): Promise<TestDatabase> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-storage-'));
  fs.chmodSync(home, 0o755);
  const server = await startEmbedded(path.join(home, 'postgres'), {
    settings: { fsync: 'off', synchronous_commit: 'off' },
  });
  const source = new DataSource({
    type: 'postgres',
    url: server.url,
    entities: [...directoryEntities, ...ledgerEntities],
    migrations: [...runtimeMigrations, ...directoryMigrations, ...ledgerMigrations],
    installExtensions: false,
  });
  await source.initialize();
  await source.runMigrations();
  return {
    source,
    drift: async () => {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      return upQueries.map(({ query }) => query);
    },
    close: async () => {
      await source.destroy();
      await server.stop();
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}
