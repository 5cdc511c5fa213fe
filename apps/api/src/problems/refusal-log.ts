import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PostgresSecurityLog } from '#libs/storage';
import type { Problem } from './problem.js';
import type { ProblemCode } from './problem-table.js';

// Slips of the keyboard and of programs: nobody tried to do what they may not.
const slips: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'request.invalid',
  'request.malformed',
  'request.not-acceptable',
  'request.too-large',
  'request.media-type',
  'cursor.invalid',
]);

/** Writes refused acts to the security log, which is all a refusal may change. */
@Injectable()
export class RefusalLog {
  constructor(private readonly log: PostgresSecurityLog) {}

  /** Never throws: the caller has had the answer, and a full disk must not turn a refusal into a failure. */
  async note(problem: Problem, request: FastifyRequest): Promise<void> {
    if (problem.status >= 500 || slips.has(problem.code)) return;
    try {
      await this.log.record({
        code: problem.code,
        person: request.principal?.person ?? null,
        address: request.ip,
        method: request.method,
        path: request.url.split('?')[0] ?? request.url,
        requestId: request.id,
      });
    } catch (error) {
      request.log.error({ err: error, code: problem.code }, 'a refusal could not be logged');
    }
  }
}
