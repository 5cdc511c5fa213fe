import 'reflect-metadata';
import { createLogger, readConfig } from '#libs/platform';
import { createApp } from './create-app.js';

const config = readConfig(process.env);
const logger = createLogger('api', config.logLevel);

try {
  const app = await createApp(config, logger);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  logger.info({ host: config.host, port: config.port }, 'listening');
} catch (error) {
  logger.fatal({ err: error }, 'the API could not start');
  process.exitCode = 1;
}
