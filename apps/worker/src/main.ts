import 'reflect-metadata';
import { createLogger, readConfig, stopWithParent, waitForGo } from '#libs/platform';

const config = readConfig(process.env);
const logger = createLogger('worker', config.logLevel);
stopWithParent();
await waitForGo();

try {
  // Loaded no sooner: until then the machine belongs to what people are waiting for.
  const { NestFactory } = await import('@nestjs/core');
  const { WorkerModule } = await import('./worker.module.js');
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
