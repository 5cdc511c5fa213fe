import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import { WorkingDayCalendar } from '#libs/calendar';
import type { Logger } from '#libs/platform';
import { MIGRATIONS_QUEUE, parseMigrateInstance } from '#libs/queue';
import { GraphCache, ItemMigration } from '#libs/runtime';
import { PostgresInstanceReader, PostgresMigrationBatches, type PostgresRuntime } from '#libs/storage';
import { CurrentDirectory } from '../current-directory.js';
import { LOGGER, RUNTIME } from '../tokens.js';
import { isLastTry } from './last-try.js';
import { LoggedWorker } from './logged-worker.js';

/** Moves one instance of a batch. One at a time in a process: a batch may be large, and people come first. */
@Processor(MIGRATIONS_QUEUE, { concurrency: 1 })
export class MigrateInstanceJob extends LoggedWorker {
  private readonly migration: ItemMigration;

  constructor(
    @Inject(RUNTIME) { pool, door, definitions, clock }: PostgresRuntime,
    @Inject(LOGGER) logger: Logger,
    directory: CurrentDirectory,
  ) {
    super(logger);
    const instances = new PostgresInstanceReader(pool);
    const workingDays = new WorkingDayCalendar();
    this.migration = new ItemMigration({
      batches: new PostgresMigrationBatches(pool),
      door,
      graphs: new GraphCache(definitions),
      stateOf: (id) => instances.byId(id),
      context: async () => ({
        now: (await clock.read()).now,
        directory: await directory.now(),
        workingDays,
      }),
    });
  }

  async process(job: Job): Promise<void> {
    await this.migration.carryOut(parseMigrateInstance(job.data), isLastTry(job));
  }
}
