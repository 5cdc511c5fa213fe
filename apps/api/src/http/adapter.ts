import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LogController } from 'fastify';
import type { Config, Logger } from '#libs/platform';
import { sendProblem } from '../problems/send-problem.js';
import { requirePolicies } from './policy-manifest.js';
import { echoRequestId, requestId } from './request-id.js';
import { refuseForeignWrites } from './same-origin.js';
import { bareHeaders } from './security-headers.js';
import { limitText } from './text-limits.js';

/** Largest JSON body in bytes. Routes that take files set their own. */
const largestBody = 4 * 1024 * 1024;

/** Fastify with what holds for every request, whoever answers it. */
export function fastifyAdapter(config: Config, logger: Logger): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // A line per request helps who looks for something; the metrics count them at any level.
    logController: new LogController({
      disableRequestLogging: !['debug', 'trace'].includes(config.logLevel),
    }),
    genReqId: requestId,
    trustProxy: [...config.trustedProxies],
    bodyLimit: largestBody,
    // Requests under way are finished at the end; pages that listen for changes are told to go by their own module.
    forceCloseConnections: 'idle',
    // Addresses Fastify cannot read never reach a hook, a route or the filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers({ ...bareHeaders, 'x-request-id': request.id });
      sendProblem(error, request, reply);
    },
  });
  const fastify: FastifyInstance = adapter.getInstance();
  fastify.decorateRequest('principal', null);
  requirePolicies(fastify);
  echoRequestId(fastify);
  refuseForeignWrites(fastify);
  limitText(fastify);
  return adapter;
}
