import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { Logger } from '#libs/platform';
import { EFFECTS_QUEUE, parseDeliverEffect } from '#libs/queue';
import type { PostgresRuntime } from '#libs/storage';
import { RunCarrier } from '../carry-out-run.js';
import { CurrentDirectory } from '../current-directory.js';
import { recipientsOf } from '../recipients.js';
import { LOGGER, RUNTIME } from '../tokens.js';
import { isLastTry } from './last-try.js';
import { LoggedWorker } from './logged-worker.js';

/** Carries out an effect: tells people, or does what an automatic step asks. Twice, or in two workers at once, is once. */
@Processor(EFFECTS_QUEUE, { concurrency: 4 })
export class DeliverEffectJob extends LoggedWorker {
  private readonly runs: RunCarrier;

  constructor(
    @Inject(RUNTIME) private readonly runtime: PostgresRuntime,
    @Inject(LOGGER) logger: Logger,
    private readonly directory: CurrentDirectory,
  ) {
    super(logger);
    this.runs = new RunCarrier(runtime, directory);
  }

  async process(job: Job): Promise<void> {
    const { effectId } = parseDeliverEffect(job.data);
    const claimed = await this.runtime.outbox.take(effectId);
    if (claimed === undefined) return;
    const { effect } = claimed;
    if (effect.kind === 'run') {
      await this.runs.carryOut({ ...claimed, effect }, isLastTry(job));
      return;
    }
    const people = recipientsOf(effect, claimed.seat, await this.directory.now());
    await this.runtime.outbox.finishNotification({ ...claimed, effect }, people);
  }
}
