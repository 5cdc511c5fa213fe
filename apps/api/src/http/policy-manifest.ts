import type { FastifyInstance, RouteOptions } from 'fastify';
import { policies } from './policies.js';

/**
 * Stops the start when a route carries no policy. It watches Fastify's own route table, so that routes of plugins
 * cannot slip in. Call it before anything is registered.
 */
export function requirePolicies(fastify: FastifyInstance): void {
  const routes: RouteOptions[] = [];
  fastify.addHook('onRoute', (route) => {
    // The documentation's pages are registered by a library that knows no policies.
    if (route.url.startsWith('/api/docs') || route.url === '/api/openapi.json')
      route.config = { ...route.config, policy: 'public' };
    routes.push(route);
  });
  fastify.addHook('onReady', async () => {
    // Judged last: a scope of routes may give them their policy after they were seen here.
    const open = routes.filter(({ config }) => config?.policy === undefined || !(config.policy in policies));
    if (open.length === 0) return;
    const names = open.map(({ method, url }) => `${String(method)} ${url}`);
    throw new Error(`Routes without a policy: ${names.join(', ')}. Give each one @Policy(…).`);
  });
}
