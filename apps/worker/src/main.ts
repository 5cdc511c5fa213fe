import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger, readConfig, stopWithParent, waitForGo } from '#libs/platform';
import { WorkerModule } from './worker.module.js';

const config = readConfig(process.env);
const logger = createLogger('worker', config.logLevel);
stopWithParent();
await waitForGo();

try {
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, logger }), {
    abortOnError: false,
    logger: ['error', 'warn'],
  });
  app.enableShutdownHooks();
  logger.debug({ queue: config.redisUrl === null ? 'postgresql' : 'redis' }, 'working');
} catch (error) {
  logger.fatal({ err: error }, 'the worker could not start');
  process.exit(1);
}
