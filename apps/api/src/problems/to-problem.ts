import type { ProblemDetails } from './problem.js';
import { ProblemError } from './problem.js';
import type { ProblemCode } from './problem-table.js';

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'act.forbidden',
  404: 'not_found',
  406: 'request.not-acceptable',
  413: 'request.too-large',
  415: 'request.media-type',
  429: 'request.too-many',
  503: 'unavailable',
};

// A pool without a free connection in time, a database that is starting or stopping, or one that is not there.
const worldFailed = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * The code any thrown value is answered with. What is not one of ours is recognised by its status: Fastify and its
 * plugins throw errors of their own. Everything else is a bug, and says nothing to the caller but its id.
 */
export function toProblem(thrown: unknown): { code: ProblemCode; details: ProblemDetails } {
  if (thrown instanceof ProblemError) return { code: thrown.code, details: thrown.details };
  const status = statusOf(thrown);
  const code = status === null ? undefined : byStatus[status];
  if (code !== undefined) return { code, details: {} };
  if (status !== null && status >= 400 && status < 500) return { code: 'request.malformed', details: {} };
  if (isFault(thrown)) return { code: 'unavailable', details: { retryAfter: 2 } };
  return { code: 'internal', details: {} };
}

function statusOf(thrown: unknown): number | null {
  if (!(thrown instanceof Error)) return null;
  if ('getStatus' in thrown && typeof thrown.getStatus === 'function') return Number(thrown.getStatus());
  return 'statusCode' in thrown && typeof thrown.statusCode === 'number' ? thrown.statusCode : null;
}

function isFault(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if ('code' in thrown && worldFailed.has(String(thrown.code))) return true;
  return /timeout exceeded when trying to connect|Connection terminated/.test(thrown.message);
}
