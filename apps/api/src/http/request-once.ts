import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { PostgresRequestAnswers } from '#libs/storage';
import { ProblemError } from '../problems/problem.js';
import type { CommandIdentity } from './command-identity.js';

const PAUSE_MS = 100;
const LOOKS = 50;
/** Seconds. */
const RETRY_AFTER = 2;

/** Honours the idempotency key of writes that do not go through the door, which honours its own. */
@Injectable()
export class RequestOnce {
  constructor(private readonly answers: PostgresRequestAnswers) {}

  /**
   * Performs a request once for its key and answers every retry with what it answered then.
   * @throws ProblemError `idempotency.reused` for another request under the same key; what `perform` throws, and
   * then the key is free again.
   */
  async perform<Answer extends object>(
    identity: CommandIdentity,
    perform: () => Promise<Answer>,
  ): Promise<Answer> {
    for (let look = 0; look < LOOKS; look += 1) {
      const claim = await this.answers.claim(identity);
      if (claim.kind === 'ours') return this.first(identity, perform);
      if (claim.requestHash !== identity.requestHash) throw new ProblemError('idempotency.reused');
      // What was stored under this hash is what this handler answered.
      if (claim.kind === 'answered') return claim.answer as Answer;
      await pause(PAUSE_MS);
    }
    throw new ProblemError('instance.busy', { retryAfter: RETRY_AFTER });
  }

  private async first<Answer extends object>(
    identity: CommandIdentity,
    perform: () => Promise<Answer>,
  ): Promise<Answer> {
    try {
      const answer = await perform();
      await this.answers.answer(identity, answer);
      return answer;
    } catch (error) {
      await this.answers.release(identity);
      throw error;
    }
  }
}
