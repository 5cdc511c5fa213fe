import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Config } from '#libs/platform';
import { PostgresUsage } from '#libs/storage';
import { CONFIG } from '../tokens.js';

/**
 * What the sample people log in with. It is no secret: it exists in demo mode only, where no other machine can reach
 * the installation, and it is stored nowhere, so that a database taken out of demo mode has no password of theirs.
 */
const samplePassword = 'countersign';

/**
 * Whether this is the demonstration: the configuration allows it and the database holds the sample. Asked anew each
 * time, because another process may have begun real use a moment ago.
 */
@Injectable()
export class DemoMode {
  private readonly usage: PostgresUsage;

  constructor(
    pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.usage = new PostgresUsage(pool);
  }

  async isOn(): Promise<boolean> {
    return this.config.demo !== 'no' && (await this.usage.read()) === 'sample';
  }

  /** The password of the sample people; null where there are none. */
  async password(): Promise<string | null> {
    return (await this.isOn()) ? samplePassword : null;
  }
}
