/** What a process of this product needs to know about where it runs. Read once, at start. */
export interface Config {
  readonly database: DatabaseConfig;
  /** Where the queue lives when it is not in PostgreSQL. */
  readonly redisUrl: string | null;
  /** Address and port the API listens on. */
  readonly host: string;
  readonly port: number;
  /** Whose word is taken for the caller's address: addresses, networks, or loopback, linklocal, uniquelocal. */
  readonly trustedProxies: readonly string[];
  /** Absolute folder of everything this installation keeps on disk. */
  readonly dataDir: string;
  /** Address people type, without a slash at the end. */
  readonly publicUrl: string;
  readonly logLevel: LogLevel;
  /** Bearer token that opens `GET /api/metrics` to other machines; null opens it to this machine only. */
  readonly metricsToken: string | null;
  /**
   * Whether this may be a demonstration: the sample people can log in, and business time can be moved. Without being
   * asked only with the embedded database, and always only on an address no other machine can reach. Whether it is
   * one, the database says: one in real use never is.
   */
  readonly demo: 'asked' | 'offered' | 'no';
}

/** `url` of the embedded database is null until `npm start` has started it and told its children. */
export type DatabaseConfig =
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'embedded'; readonly url: string | null };

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** @throws Error when the embedded database has not been started by the process that reads this. */
export function databaseUrl(config: Config): string {
  if (config.database.url === null)
    throw new Error('The embedded database is not running. Start it with npm start, or set DATABASE_URL.');
  return config.database.url;
}
