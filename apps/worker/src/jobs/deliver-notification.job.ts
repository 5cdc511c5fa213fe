import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Logger } from '#libs/platform';
import { EFFECTS_QUEUE, parseDeliverEffect } from '#libs/queue';
import type { PostgresRuntime } from '#libs/storage';
import { CurrentDirectory } from '../current-directory.js';
import { recipientsOf } from '../recipients.js';
import { LOGGER, RUNTIME } from '../tokens.js';
import { LoggedWorker } from './logged-worker.js';

/** Tells people. Running it twice, or in two workers at once, tells each of them once. */
@Processor(EFFECTS_QUEUE, { concurrency: 4 })
export class DeliverNotificationJob extends LoggedWorker {
  constructor(
    @Inject(RUNTIME) private readonly runtime: PostgresRuntime,
    @Inject(LOGGER) logger: Logger,
    private readonly directory: CurrentDirectory,
  ) {
    super(logger);
  }

  async process(job: Job): Promise<void> {
    const { effectId } = parseDeliverEffect(job.data);
    const claimed = await this.runtime.outbox.take(effectId);
    if (claimed === undefined) return;
    const { effect } = claimed;
    if (effect.kind === 'run') return;
    const people = recipientsOf(effect, claimed.seat, await this.directory.now());
    await this.runtime.outbox.finishNotification({ ...claimed, effect }, people);
  }
}
