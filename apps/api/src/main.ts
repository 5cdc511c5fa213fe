import 'reflect-metadata';
import { createLogger, readConfig, stopWithParent, waitForGo } from '#libs/platform';
import { createApp } from './create-app.js';

const config = readConfig(process.env);
const logger = createLogger('api', config.logLevel);
stopWithParent();
await waitForGo();

try {
  const app = await createApp(config, logger);
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  logger.debug({ host: config.host, port: config.port }, 'listening');
} catch (error) {
  logger.fatal({ err: error }, 'the API could not start');
  process.exit(1);
}
