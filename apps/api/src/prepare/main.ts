import 'reflect-metadata';
import { createLogger, databaseUrl, readConfig } from '#libs/platform';
import { CannotPrepare } from './step.js';
import { steps } from './steps.js';

const config = readConfig(process.env);
const logger = createLogger('prepare', config.logLevel);

for (const step of steps) {
  const startedAt = performance.now();
  try {
    await step.run({ config, databaseUrl: databaseUrl(config), logger });
    logger.debug({ step: step.name, milliseconds: Math.round(performance.now() - startedAt) }, 'prepared');
  } catch (error) {
    if (error instanceof CannotPrepare) process.stderr.write(`${error.message}\n`);
    else logger.fatal({ err: error, step: step.name }, 'the database could not be prepared');
    process.exitCode = 1;
    break;
  }
}
