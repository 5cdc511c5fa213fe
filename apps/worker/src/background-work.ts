import { InjectQueue } from '@nestjs/bullmq';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { Queue } from 'bullmq';
import type { Logger } from '#libs/platform';
import {
  EffectProducer,
  EFFECTS_QUEUE,
  MigrationProducer,
  MIGRATIONS_QUEUE,
  TimerProducer,
  TIMERS_QUEUE,
} from '#libs/queue';
import { PostgresMigrationBatches, type PostgresRuntime } from '#libs/storage';
import { CurrentDirectory } from './current-directory.js';
import { DeliverEffectJob } from './jobs/deliver-effect.job.js';
import { FireTimersJob } from './jobs/fire-timers.job.js';
import { markLate } from './jobs/mark-late.job.js';
import { MigrateInstanceJob } from './jobs/migrate-instance.job.js';
import { recheckBlocked } from './jobs/recheck-blocked.job.js';
import { reconcile } from './jobs/reconcile.job.js';
import { relayMigrations } from './jobs/relay-migrations.job.js';
import { relayOutbox } from './jobs/relay-outbox.job.js';
import { sweepTimers } from './jobs/sweep-timers.job.js';
import { Repeating } from './repeating.js';
import { LOGGER, RUNTIME } from './tokens.js';

const RELAY_PAUSE_MS = 200;
const SWEEP_PAUSE_MS = 500;
const RECONCILE_PAUSE_MS = 15_000;
const LATE_PAUSE_MS = 5_000;
const MIGRATIONS_PAUSE_MS = 500;
const RECHECK_PAUSE_MS = 2_000;

/** What this process does without being asked by a job, and the order in which all of it stops. */
@Injectable()
export class BackgroundWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly work: readonly Repeating[];

  constructor(
    @Inject(RUNTIME) runtime: PostgresRuntime,
    @Inject(LOGGER) logger: Logger,
    directory: CurrentDirectory,
    @InjectQueue(EFFECTS_QUEUE) effectsQueue: Queue,
    @InjectQueue(MIGRATIONS_QUEUE) migrationsQueue: Queue,
    @InjectQueue(TIMERS_QUEUE) timersQueue: Queue,
    private readonly effectsJob: DeliverEffectJob,
    private readonly firing: FireTimersJob,
    private readonly migrating: MigrateInstanceJob,
  ) {
    const { door, timers, outbox, pool } = runtime;
    const effects = new EffectProducer(effectsQueue);
    const batches = new PostgresMigrationBatches(pool);
    const migrations = new MigrationProducer(migrationsQueue);
    const timerJobs = new TimerProducer(timersQueue);
    this.work = [
      new Repeating('reconcile', RECONCILE_PAUSE_MS, reconcile(outbox, timers, effects), logger),
      new Repeating('relay-migrations', MIGRATIONS_PAUSE_MS, relayMigrations(batches, migrations), logger),
      new Repeating('relay-outbox', RELAY_PAUSE_MS, relayOutbox(outbox, effects, pool), logger),
      new Repeating('sweep-timers', SWEEP_PAUSE_MS, sweepTimers(door, timers, timerJobs, logger), logger),
      new Repeating('mark-late', LATE_PAUSE_MS, markLate(runtime, logger), logger),
      new Repeating('recheck-blocked', RECHECK_PAUSE_MS, recheckBlocked(runtime, directory, logger), logger),
    ];
  }

  onApplicationBootstrap(): void {
    for (const work of this.work) work.start();
  }

  /** First nothing new is sent, then jobs under way are finished; connections are closed after that. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.work.map((work) => work.stop()));
    const workers = [this.effectsJob, this.firing, this.migrating].map(({ worker }) => worker.close());
    await Promise.all(workers);
  }
}
