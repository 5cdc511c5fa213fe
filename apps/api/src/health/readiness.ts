import { Inject, Injectable } from '@nestjs/common';
import { assertSchemaCompatibility } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import type { Config } from '#libs/platform';
import { pendingMigrations } from '#libs/storage';
import { CONFIG } from '../tokens.js';

/** `null`: fine. Otherwise what is wrong, in English, for the person who operates it. */
export type Finding = string | null;

export interface Readiness {
  readonly database: Finding;
  readonly queue: Finding;
  readonly migrations: Finding;
}

const patience = 2000;

/** Whether this process can do its work now: what it stands on is there, and is of the version it expects. */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(): Promise<Readiness> {
    const [database, queue, migrations] = await Promise.all([
      this.finding(() => this.pool.query('select 1')),
      this.finding(() => this.queueAnswers()),
      this.finding(() => this.migrationsAreCurrent()),
    ]);
    return { database, queue, migrations };
  }

  private async finding(check: () => Promise<unknown>): Promise<Finding> {
    try {
      await check();
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  private async queueAnswers(): Promise<void> {
    if (this.config.redisUrl === null) {
      await assertSchemaCompatibility(this.pool);
      return;
    }
    const redis = new Redis(this.config.redisUrl, {
      lazyConnect: true,
      connectTimeout: patience,
      commandTimeout: patience,
      retryStrategy: () => null,
    });
    redis.on('error', () => {});
    try {
      await redis.connect();
      await redis.ping();
    } finally {
      redis.disconnect();
    }
  }

  private async migrationsAreCurrent(): Promise<void> {
    const pending = await pendingMigrations(this.pool);
    if (pending.length > 0) throw new Error(`Migrations have not run: ${pending.join(', ')}`);
  }
}
