import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Logger } from '#libs/platform';
import { parseFireTimers, TIMERS_QUEUE } from '#libs/queue';
import { fireTimers } from '#libs/runtime';
import type { PostgresRuntime } from '#libs/storage';
import { LOGGER, RUNTIME } from '../tokens.js';
import { LoggedWorker } from './logged-worker.js';

/** Knocks at the door for each timer. What cannot be fired now is due again when its lease ends. */
@Processor(TIMERS_QUEUE, { concurrency: 2 })
export class FireTimersJob extends LoggedWorker {
  constructor(
    @Inject(RUNTIME) private readonly runtime: PostgresRuntime,
    @Inject(LOGGER) logger: Logger,
  ) {
    super(logger);
  }

  async process(job: Job): Promise<void> {
    const { door, timers } = this.runtime;
    const { failed } = await fireTimers(door, timers, parseFireTimers(job.data));
    for (const { timer, why } of failed) this.logger.error({ err: why, timer }, 'a timer could not be fired');
  }
}
