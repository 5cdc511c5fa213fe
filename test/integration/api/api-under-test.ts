import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { hashPassword } from '#libs/access';
import type { Duty } from '#libs/engine';
import { createLogger, readConfig } from '#libs/platform';
import { PostgresAccountStore, PostgresUsage } from '#libs/storage';
import type { TestDatabase } from '#libs/testing';
import { cloneTestDatabase } from '#libs/testing';
import { createApp } from '../../../apps/api/src/create-app.js';

export const password = 'a long enough password';

export interface ApiOptions {
  /** Environment beside the database: a given one is a real installation, so these start without demo mode. */
  readonly env?: Readonly<Record<string, string>>;
  readonly demo?: boolean;
  readonly extra?: readonly Type[];
}

/** The real API on a database of its own, asked in memory. */
export class ApiUnderTest {
  private constructor(
    private running: NestFastifyApplication,
    readonly pool: pg.Pool,
    private readonly database: TestDatabase,
    /** What the installation keeps on disk. */
    readonly folder: string,
    private readonly boot: () => Promise<NestFastifyApplication>,
  ) {}

  get app(): NestFastifyApplication {
    return this.running;
  }

  static async start({ env = {}, demo = false, extra = [] }: ApiOptions = {}): Promise<ApiUnderTest> {
    const database = await cloneTestDatabase();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-api-'));
    const where = demo ? { EMBEDDED_DATABASE_URL: database.url } : { DATABASE_URL: database.url };
    const config = readConfig({
      LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'fatal',
      PUBLIC_URL: 'http://localhost:3000',
      ...where,
      DATA_DIR: folder,
      ...env,
    });
    const pool = new pg.Pool({ connectionString: database.url, max: 2 });
    if (demo) await new PostgresUsage(pool).beginSample();
    const boot = () => createApp(config, createLogger('api', config.logLevel), { extra });
    try {
      return new ApiUnderTest(await boot(), pool, database, folder, boot);
    } catch (error) {
      await pool.end();
      await database.drop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.pool.end();
    await this.database.drop();
    fs.rmSync(this.folder, { recursive: true });
  }

  /** Another process on the same database. */
  async restart(): Promise<void> {
    await this.running.close();
    this.running = await this.boot();
  }

  /** Opens a real port; the address requests are sent to. */
  async listen(): Promise<string> {
    await this.app.listen(0, '127.0.0.1');
    const address = this.app.getHttpServer().address();
    return `http://127.0.0.1:${(address as AddressInfo).port}`;
  }

  ask(options: InjectOptions): Promise<LightMyRequestResponse> {
    return this.app.getHttpAdapter().getInstance().inject(options);
  }

  /** Somebody who can log in with `password`. */
  async person(
    id: string,
    { demo = false, duties = [] }: { demo?: boolean; duties?: Duty[] } = {},
  ): Promise<void> {
    await this.pool.query(
      `insert into unit (id, name, position) values ('zuzhibu', '市委组织部', 1) on conflict do nothing`,
    );
    await this.pool.query(
      `insert into person (id, name, unit_id, title, telephone, active, duties, position)
       values ($1, $1, 'zuzhibu', '组织一科', '', true, $2, 1)`,
      [id, duties],
    );
    await this.pool.query('update runtime_setting set directory_version = directory_version + 1');
    const passwordHash = demo ? null : await hashPassword(password);
    await new PostgresAccountStore(this.pool).add([{ username: id, person: id, passwordHash, demo }]);
  }

  logIn(
    username: string,
    word = password,
    headers: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    return this.ask({ method: 'POST', url: '/api/session', payload: { username, password: word }, headers });
  }

  /** The cookie of a fresh session, as a header. */
  async cookieOf(username: string): Promise<string> {
    return cookieIn(await this.logIn(username));
  }
}

export function cookieIn(answer: LightMyRequestResponse): string {
  const [cookie] = answer.cookies;
  if (cookie === undefined)
    throw new Error(`Expected a session cookie, but found ${answer.statusCode} ${answer.body}`);
  return `${cookie.name}=${cookie.value}`;
}
