import type pg from 'pg';
import { pendingMigrations } from '#libs/storage';
import { fine, wrong, type Finding } from './finding.js';

/** Oldest PostgreSQL whose features this product relies on, as `server_version_num`. */
const OLDEST_SERVER = 150_000;

interface ServerRow {
  readonly version: string;
  readonly number: number;
  readonly encoding: string;
  readonly ctype: string;
  readonly icu: boolean;
  readonly drift: number;
}

const SERVER = `
  select current_setting('server_version') as version,
         current_setting('server_version_num')::int as number,
         pg_encoding_to_char(encoding) as encoding,
         datctype as ctype,
         exists (select from pg_collation where collprovider = 'i') as icu,
         extract(epoch from clock_timestamp())::float8 as drift
  from pg_database where datname = current_database()`;

const DURABILITY = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** Version, locale, durability, clock and migrations of the database. */
export async function checkDatabase(pool: pg.Pool): Promise<Finding[]> {
  const { rows } = await pool.query<ServerRow>(SERVER);
  const [server] = rows;
  if (server === undefined) return [wrong('database', 'no answer', 'Check DATABASE_URL.')];
  return [
    server.number >= OLDEST_SERVER
      ? fine('database', `PostgreSQL ${server.version}`)
      : wrong('database', `PostgreSQL ${server.version}`, 'Use PostgreSQL 15 or newer.'),
    localeFinding(server),
    clockFinding(server.drift),
    ...(await Promise.all(DURABILITY.map((setting) => durabilityFinding(pool, setting)))),
    migrationFinding(await pendingMigrations(pool)),
  ];
}

function localeFinding({ encoding, ctype, icu }: ServerRow): Finding {
  const found = `${encoding}, ctype ${ctype}, ICU ${icu ? 'there' : 'missing'}`;
  const good = encoding === 'UTF8' && /utf-?8/i.test(ctype) && icu;
  return good
    ? fine('locale', found)
    : wrong('locale', found, 'Create the database with UTF8, a UTF-8 ctype, on a server built with ICU.');
}

/** Seconds the two clocks may differ before sessions and leases suffer. */
const TOLERANCE = 5;

function clockFinding(databaseSeconds: number): Finding {
  const drift = Math.abs(databaseSeconds - Date.now() / 1000);
  const found = `${drift.toFixed(1)} s between this machine and the database`;
  return drift <= TOLERANCE
    ? fine('clock', found)
    : wrong('clock', found, 'Let both machines keep time by NTP.');
}

async function durabilityFinding(pool: pg.Pool, setting: string): Promise<Finding> {
  const { rows } = await pool.query<{ value: string }>('select current_setting($1) as value', [setting]);
  const value = rows[0]?.value ?? 'unknown';
  return value === 'on'
    ? fine(setting, value)
    : wrong(setting, value, `Set ${setting} to on: otherwise acknowledged decisions can be lost.`);
}

function migrationFinding(pending: readonly string[]): Finding {
  return pending.length === 0
    ? fine('migrations', 'current')
    : wrong(
        'migrations',
        `${pending.length} pending`,
        'Start the product once: it brings the database up to date.',
      );
}
