import type { Logger } from 'pino';
import { pino } from 'pino';
import type { LogLevel } from '../config/config.js';

export type { Logger } from 'pino';

/** What never reaches a log, wherever it appears on the top two levels of an entry. */
const secrets = [
  'password',
  'token',
  'cookie',
  'authorization',
  'req.headers.cookie',
  'req.headers.authorization',
];

/** A logger that writes one JSON object a line to standard output. `name` is the process: api, worker, start. */
export function createLogger(name: string, level: LogLevel): Logger {
  return pino({
    level,
    redact: { paths: secrets, censor: '[redacted]' },
    base: { name },
    serializers: { err: presentError },
  });
}

/** What helps to find the cause. Errors of drivers carry whole connections, which must not be written out. */
function presentError(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const { name, message, stack, cause } = thrown;
  const code = 'code' in thrown ? { code: String(thrown.code) } : {};
  return { name, message, ...code, stack, ...(cause === undefined ? {} : { cause: presentError(cause) }) };
}
