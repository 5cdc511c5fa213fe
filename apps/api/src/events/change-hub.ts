import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Subject } from 'rxjs';
import type { Config, Logger } from '#libs/platform';
import { databaseUrl } from '#libs/platform';
import { ChangeListener } from '#libs/storage';
import { CONFIG, LOGGER } from '../tokens.js';

/** An instance has changed. Ids only: who hears of it asks for what they may see. */
export interface Change {
  readonly instanceId: string;
  readonly deliverableId: string;
}

/** Brings what happened anywhere to the pages connected here. */
@Injectable()
export class ChangeHub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly subject = new Subject<Change | null>();
  private readonly listener: ChangeListener;
  /** `null`: something may have changed while nobody listened. Ends when the application does. */
  readonly changes = this.subject.asObservable();

  constructor(
    private readonly pool: Pool,
    @Inject(CONFIG) config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.listener = new ChangeListener(
      databaseUrl(config),
      (instances) => void this.announce(instances),
      (err) => {
        logger.warn({ err }, 'not listening for changes; trying again');
        // What is said meanwhile is lost, so anything may have changed.
        this.subject.next(null);
      },
    );
  }

  onApplicationBootstrap(): Promise<void> {
    return this.listener.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.subject.complete();
    await this.listener.close();
  }

  private async announce(instances: readonly string[]): Promise<void> {
    try {
      const { rows } = await this.pool.query<Change>({
        name: 'changed-deliverables',
        text: `select id as "instanceId", subject_id as "deliverableId" from instance where id = any($1)`,
        values: [instances],
      });
      for (const change of rows) this.subject.next(change);
    } catch (error) {
      this.logger.warn({ err: error }, 'changes could not be announced');
      this.subject.next(null);
    }
  }
}
