import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';
import { problemTable } from './problem-table.js';
import { toProblem } from './to-problem.js';

/** Answers with the problem a thrown value stands for, and logs what is not the caller's doing. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Problem {
  const { code, details } = toProblem(thrown);
  const { status, title } = problemTable[code];
  if (status >= 500) request.log.error({ err: thrown, code }, 'request failed');
  const problem: Problem = {
    // First, so that no fact can stand in for what every problem says of itself.
    ...details.facts,
    type: 'about:blank',
    title,
    status,
    code,
    ...(details.detail === undefined ? {} : { detail: details.detail }),
    ...(details.errors === undefined ? {} : { errors: details.errors }),
    requestId: request.id,
  };
  // An answer that is on its way cannot be taken back; the connection tells.
  if (reply.sent || reply.raw.headersSent) return problem;
  if (details.retryAfter !== undefined) void reply.header('retry-after', String(details.retryAfter));
  void reply.code(status).type('application/problem+json').send(problem);
  return problem;
}
