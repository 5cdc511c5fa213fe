import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import type { Logger } from '#libs/platform';

/** A job that says what went wrong. The queue tries it again; after that the reconciler does. */
export abstract class LoggedWorker extends WorkerHost {
  protected constructor(protected readonly logger: Logger) {
    super();
  }

  @OnWorkerEvent('failed')
  failed(job: Job | undefined, err: Error): void {
    this.logger.warn({ err, job: job?.name, id: job?.id, attempt: job?.attemptsMade }, 'a job failed');
  }

  @OnWorkerEvent('error')
  lost(err: Error): void {
    this.logger.warn({ err }, 'the queue could not be reached');
  }
}
