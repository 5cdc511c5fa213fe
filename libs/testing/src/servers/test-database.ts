import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database one test file has to itself. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Clones the migrated database. Takes about 30 ms. */
export async function cloneTestDatabase(): Promise<TestDatabase> {
  const template = new URL(required('TEST_DATABASE_URL'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(template, `create database ${name} template ${template.pathname.slice(1)}`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => administer(template, `drop database ${name} with (force)`) };
}

/** Address of the run's Redis. Where there is none the tests that need it fail: none is left out in silence. */
export function testRedisUrl(): string {
  const url = process.env['TEST_REDIS_URL'];
  if (url === undefined) throw new Error('Redis is not installed: `npm test` installs it or says what to do');
  return url;
}

async function administer(template: URL, statement: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: run the integration tests with their own Jest config`);
  return value;
}
