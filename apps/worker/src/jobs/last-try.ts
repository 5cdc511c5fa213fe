import type { Job } from 'bullmq';

/** Whether the queue gives a job up after this. */
export function isLastTry({ attemptsMade, opts }: Job): boolean {
  return attemptsMade + 1 >= (opts.attempts ?? 1);
}
