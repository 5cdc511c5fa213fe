import { randomUUID } from 'node:crypto';
import type { JobsOptions, Queue } from 'bullmq';
import type { DueTimer, MigrationTask } from '#libs/runtime';
import { DELIVER_EFFECT, type DeliverEffect } from './jobs/deliver-effect.js';
import { FIRE_TIMERS, fireTimersPayload, TIMERS_PER_JOB, type FireTimers } from './jobs/fire-timers.js';
import { MIGRATE_INSTANCE, type MigrateInstanceJob } from './jobs/migrate-instance.js';

/** How long a sender waits for a queue that does not answer. */
const PATIENCE_MS = 5_000;

/**
 * Jobs leave nothing behind, so that the same id may be sent again: the reconciler re-sends what our own tables say
 * is unfinished, and a job that was kept would swallow it.
 */
const LEAVE_NOTHING: JobsOptions = { removeOnComplete: true, removeOnFail: true };

/** The queue did not take the jobs in time. It may take them later; sending them twice is harmless. */
export class QueueUnreachable extends Error {
  override readonly name = 'QueueUnreachable';
}

/** Sends effects; one that is waiting in the queue already is not added again. */
export class EffectProducer {
  constructor(private readonly queue: Queue<DeliverEffect>) {}

  async send(effectIds: readonly string[]): Promise<void> {
    const jobs = effectIds.map((effectId) => ({
      name: DELIVER_EFFECT,
      data: { effectId },
      opts: { ...LEAVE_NOTHING, jobId: effectId, attempts: 5, backoff: { type: 'exponential', delay: 500 } },
    }));
    await inTime(this.queue.addBulk(jobs));
  }
}

/** Sends leased timers in jobs of at most `TIMERS_PER_JOB`. */
export class TimerProducer {
  constructor(private readonly queue: Queue<FireTimers>) {}

  async send(due: readonly DueTimer[]): Promise<void> {
    const jobs = [];
    for (let start = 0; start < due.length; start += TIMERS_PER_JOB) {
      const data = fireTimersPayload(due.slice(start, start + TIMERS_PER_JOB));
      jobs.push({ name: FIRE_TIMERS, data, opts: { ...LEAVE_NOTHING, jobId: randomUUID() } });
    }
    await inTime(this.queue.addBulk(jobs));
  }
}

/** Sends instances of migration batches, a job each; one that is waiting in the queue already is not added again. */
export class MigrationProducer {
  constructor(private readonly queue: Queue<MigrateInstanceJob>) {}

  async send(tasks: readonly MigrationTask[]): Promise<void> {
    const jobs = tasks.map(({ batchId, instanceId }) => ({
      name: MIGRATE_INSTANCE,
      data: { batchId, instanceId },
      opts: {
        ...LEAVE_NOTHING,
        jobId: `${batchId}.${instanceId}`,
        attempts: 5,
        backoff: { type: 'exponential', delay: 500 },
      },
    }));
    await inTime(this.queue.addBulk(jobs));
  }
}

async function inTime(sent: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueUnreachable(`No answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    await Promise.race([sent, late]);
  } catch (error) {
    if (error instanceof QueueUnreachable) throw error;
    throw new QueueUnreachable('The queue refused', { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
