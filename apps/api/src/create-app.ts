import path from 'node:path';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { Config, Logger, Registry } from '#libs/platform';
import { AppModule } from './app.module.js';
import { fastifyAdapter } from './http/adapter.js';
import { describeApi } from './http/openapi.js';
import { securityHeaders } from './http/security-headers.js';
import { servePages } from './http/spa.js';
import { acceptUploads } from './http/upload.js';
import { validation } from './http/validation.js';
import { acceptPlanBodies } from './plans/plan-body.js';
import { measureRequests } from './health/request-metrics.js';
import { NestLog } from './nest-log.js';
import { METRICS } from './tokens.js';

/** Folder of the built pages, beside the built server. */
const builtPages = path.resolve(import.meta.dirname, '../../../web');

export interface AppOptions {
  /** More modules than the product's own: tests bring canaries. */
  readonly extra?: readonly Type[];
}

/**
 * The whole API, ready to listen or to be asked in memory.
 * @throws Error when a route carries no policy or the database cannot be reached.
 */
export async function createApp(
  config: Config,
  logger: Logger,
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  const root = AppModule.with(config, logger);
  const module = { ...root, imports: [...(root.imports ?? []), ...(options.extra ?? [])] };
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(config, logger), {
    abortOnError: false,
    logger: new NestLog(logger),
  });
  try {
    await furnish(app);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function furnish(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  app.setGlobalPrefix('api');
  app.useGlobalPipes(validation());
  measureRequests(fastify, app.get<Registry>(METRICS));
  await app.register(cookie);
  await acceptUploads(app);
  acceptPlanBodies(app);
  await app.register(rateLimit, { global: false });
  await securityHeaders(app);
  await servePages(app, builtPages);
  describeApi(app);
  await app.init();
  await fastify.ready();
}
