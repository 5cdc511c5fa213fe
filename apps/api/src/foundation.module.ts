import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { Config, Logger } from '#libs/platform';
import { createMetrics, databaseUrl } from '#libs/platform';
import {
  createDataSource,
  openQuietPool,
  PostgresAccountStore,
  PostgresDirectoryStore,
  PostgresLoginAttempts,
  PostgresSecurityLog,
  PostgresSessionStore,
} from '#libs/storage';
import { BusinessClock } from './clock/business-clock.js';
import { DemoMode } from './demo/demo-mode.js';
import { CurrentDirectory } from './directory/current-directory.js';
import { RefusalLog } from './problems/refusal-log.js';
import { Principals } from './session/principals.js';
import { CONFIG, LOGGER, METRICS } from './tokens.js';

/** Adapters that need nothing but a pool. */
const onPool = [PostgresAccountStore, PostgresLoginAttempts, PostgresSecurityLog, PostgresSessionStore];

/** What every resource stands on: configuration, log, database connections, the directory, the clock, who is asking. */
@Global()
@Module({})
export class FoundationModule implements OnApplicationShutdown {
  constructor(
    private readonly pool: Pool,
    private readonly database: DataSource,
  ) {}

  static with(config: Config, logger: Logger): DynamicModule {
    const url = databaseUrl(config);
    const providers = [
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: METRICS, useFactory: () => createMetrics('api') },
      {
        provide: Pool,
        useFactory: () => openQuietPool(url, (err) => logger.warn({ err }, 'a database connection was lost')),
      },
      { provide: DataSource, useFactory: () => createDataSource(url).initialize() },
      { provide: PostgresDirectoryStore, useFactory: directoryStore, inject: [DataSource] },
      ...onPool.map((Adapter) => ({
        provide: Adapter,
        useFactory: (pool: Pool) => new Adapter(pool),
        inject: [Pool],
      })),
      CurrentDirectory,
      BusinessClock,
      DemoMode,
      Principals,
      RefusalLog,
    ];
    return { module: FoundationModule, providers, exports: providers };
  }

  /** After the last request: connections close once nobody needs them. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
    await this.database.destroy();
  }
}

function directoryStore(database: DataSource): PostgresDirectoryStore {
  return new PostgresDirectoryStore(database);
}
