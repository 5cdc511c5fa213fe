import { BullModule } from '@nestjs/bullmq';
import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { databaseUrl, type Config, type Logger } from '#libs/platform';
import { checkRedis, chooseBackend, EFFECTS_QUEUE, MIGRATIONS_QUEUE, TIMERS_QUEUE } from '#libs/queue';
import {
  createDataSource,
  openRuntime,
  PostgresCalendarSource,
  PostgresDirectoryStore,
  StoredDirectorySource,
  type PostgresRuntime,
} from '#libs/storage';
import { BackgroundWork } from './background-work.js';
import { CurrentDirectory } from './current-directory.js';
import { DeliverEffectJob } from './jobs/deliver-effect.job.js';
import { FireTimersJob } from './jobs/fire-timers.job.js';
import { MigrateInstanceJob } from './jobs/migrate-instance.job.js';
import { LOGGER, RUNTIME } from './tokens.js';

const DATA_SOURCE = Symbol('DATA_SOURCE');

/** How the worker is put together, and what a test may have otherwise. */
export interface WorkerOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly durability?: 'required' | 'not-needed';
}

@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(
    @Inject(RUNTIME) private readonly runtime: PostgresRuntime,
    @Inject(DATA_SOURCE) private readonly database: DataSource,
  ) {}

  static with({ config, logger, durability }: WorkerOptions): DynamicModule {
    const url = databaseUrl(config);
    const runtime = {
      provide: RUNTIME,
      inject: [DATA_SOURCE],
      useFactory: (database: DataSource) =>
        openRuntime({
          url,
          directory: new StoredDirectorySource(new PostgresDirectoryStore(database)),
          calendar: new PostgresCalendarSource(database),
          warn: (err) => logger.warn({ err }, 'a database connection was lost'),
          ...(durability === undefined ? {} : { durability }),
        }),
    };
    return {
      module: WorkerModule,
      imports: [
        BullModule.forRootAsync({
          useFactory: async () => {
            if (config.redisUrl !== null) await checkRedis(config.redisUrl);
            return chooseBackend({ databaseUrl: url, redisUrl: config.redisUrl });
          },
        }),
        BullModule.registerQueue({ name: EFFECTS_QUEUE }, { name: MIGRATIONS_QUEUE }, { name: TIMERS_QUEUE }),
      ],
      providers: [
        { provide: LOGGER, useValue: logger },
        { provide: DATA_SOURCE, useFactory: () => createDataSource(url).initialize() },
        runtime,
        {
          provide: CurrentDirectory,
          inject: [DATA_SOURCE],
          useFactory: (database: DataSource) => new CurrentDirectory(new PostgresDirectoryStore(database)),
        },
        BackgroundWork,
        DeliverEffectJob,
        FireTimersJob,
        MigrateInstanceJob,
      ],
    };
  }

  /** Last: the queue's workers have finished what they held. */
  async onApplicationShutdown(): Promise<void> {
    await this.runtime.close();
    await this.database.destroy();
  }
}
