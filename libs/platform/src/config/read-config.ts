import net from 'node:net';
import path from 'node:path';
import type { Config, DatabaseConfig } from './config.js';
import { logLevels } from './config.js';
import { isLoopback } from './loopback.js';
import { ConfigProblems, EnvironmentReader } from './problems.js';

const shortestToken = 16;

/**
 * The configuration from environment variables. `EMBEDDED_DATABASE_URL` is not for people: `npm start` sets it for
 * the processes it starts.
 * @throws ConfigProblems naming every variable that cannot be used.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = new EnvironmentReader(env);
  const database = readDatabase(read);
  const asked = read.oneOf('COUNTERSIGN_DEMO', ['yes', 'no', 'default'], 'default');
  const alone = database.kind === 'embedded' || asked === 'yes';
  const host = read.text('HOST') ?? (alone ? '127.0.0.1' : '0.0.0.0');
  const port = read.integer('PORT', { from: 0, to: 65535, otherwise: 3000 });
  const publicUrl = read.address('PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`;
  const dataDir = path.resolve(read.text('DATA_DIR') ?? '.countersign');
  const config: Config = {
    database,
    redisUrl: read.address('REDIS_URL', ['redis:', 'rediss:']),
    host,
    port,
    trustedProxies: readProxies(read, 'TRUSTED_PROXIES'),
    dataDir,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    metricsToken: readToken(read, 'METRICS_TOKEN'),
    demo: readDemo(read, asked, database, host),
  };
  if (read.problems.length > 0) throw new ConfigProblems(read.problems);
  return config;
}

/** @param asked what COUNTERSIGN_DEMO says. */
function readDemo(
  read: EnvironmentReader,
  asked: 'yes' | 'no' | 'default',
  database: DatabaseConfig,
  host: string,
): Config['demo'] {
  if (asked === 'default') return database.kind === 'embedded' && isLoopback(host) ? 'offered' : 'no';
  if (asked === 'no') return 'no';
  if (!isLoopback(host))
    read.problems.push(`COUNTERSIGN_DEMO: expected HOST to be an address of this machine, found "${host}"`);
  return 'asked';
}

function readDatabase(read: EnvironmentReader): DatabaseConfig {
  const schemes = ['postgres:', 'postgresql:'];
  // A DATABASE_URL that cannot be used is a problem, never a reason to start the embedded database instead.
  if (read.text('DATABASE_URL') !== null)
    return { kind: 'external', url: read.address('DATABASE_URL', schemes) ?? '' };
  const url = read.address('EMBEDDED_DATABASE_URL', schemes);
  if (url !== null && !isLoopback(new URL(url).hostname))
    read.problems.push('EMBEDDED_DATABASE_URL: expected an address of this machine');
  return { kind: 'embedded', url };
}

const proxyNames = ['loopback', 'linklocal', 'uniquelocal'];

function readProxies(read: EnvironmentReader, name: string): readonly string[] {
  const proxies = (read.text(name) ?? 'loopback').split(',').map((proxy) => proxy.trim());
  const unusable = proxies.filter(
    (proxy) => !proxyNames.includes(proxy) && net.isIP(proxy.replace(/\/\d+$/, '')) === 0,
  );
  for (const proxy of unusable)
    read.problems.push(`${name}: expected addresses, networks or ${proxyNames.join(', ')}, found "${proxy}"`);
  return proxies;
}

function readToken(read: EnvironmentReader, name: string): string | null {
  const token = read.text(name);
  if (token !== null && token.length < shortestToken)
    read.problems.push(`${name}: expected at least ${shortestToken} characters, found ${token.length}`);
  return token;
}
