import fs from 'node:fs';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const year = 365 * 24 * 3600;

/**
 * Serves the built pages. Every address without a file extension that is not the API's is a place inside the one
 * page, so it answers with it; anything else that is not there stays a 404.
 */
export async function servePages(app: NestFastifyApplication, root: string): Promise<void> {
  if (!fs.existsSync(path.join(root, 'index.html'))) return;
  await app.register(fastifyStatic, { root, serve: false });
  await app
    .getHttpAdapter()
    .getInstance()
    .register(async (scope: FastifyInstance) => {
      scope.addHook('onRoute', (route) => {
        route.config = { ...route.config, policy: 'public' };
      });
      await scope.register(fastifyStatic, {
        root,
        wildcard: false,
        index: false,
        decorateReply: false,
        setHeaders: (reply, file) => {
          // Built files carry a hash of their content in their names; a new build has new names.
          const lasting = file.includes(`${path.sep}assets${path.sep}`);
          void reply.header('cache-control', lasting ? `public, max-age=${year}, immutable` : 'no-cache');
        },
      });
      scope.get('/*', (request, reply) => {
        const address = request.url.split('?')[0] ?? '/';
        if (/^\/api(\/|$)/i.test(address) || path.extname(address) !== '') return reply.callNotFound();
        return reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });
      });
    });
}
