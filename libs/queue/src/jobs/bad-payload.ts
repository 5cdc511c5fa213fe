import { UnrecoverableError } from 'bullmq';

/** A job that carries something else than its name promises. Trying again would not help. */
export class BadPayload extends UnrecoverableError {
  constructor(job: string, expected: string) {
    super(`Expected ${job} to carry ${expected}`);
  }
}
