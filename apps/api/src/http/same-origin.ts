import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problems/problem.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes a page of another site makes a browser send. Browsers say where a request comes from; programs such
 * as the command line say nothing and carry no cookie by accident.
 */
export function refuseForeignWrites(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    if (!harmless.has(request.method) && isForeign(request)) throw new ProblemError('request.cross-site');
  });
}

function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  // Read as an address as well, so that a default port is the same as none.
  const own = `http://${request.host}`;
  return !URL.canParse(origin) || !URL.canParse(own) || new URL(origin).host !== new URL(own).host;
}
