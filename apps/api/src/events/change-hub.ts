import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { InstanceId } from '#libs/engine';
import type { Config, Logger } from '#libs/platform';
import { databaseUrl } from '#libs/platform';
import { ChangeListener } from '#libs/storage';
import { Sight } from '../instances/sight.js';
import { CONFIG, LOGGER } from '../tokens.js';
import type { Change } from './change.js';

/** Brings what happened anywhere to the pages connected here. */
@Injectable()
export class ChangeHub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly subject = new Subject<Change | null>();
  private readonly listener: ChangeListener;
  /** `null`: something may have changed while nobody listened. Ends when the application does. */
  readonly changes = this.subject.asObservable();

  constructor(
    private readonly sight: Sight,
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

  private async announce(instances: readonly InstanceId[]): Promise<void> {
    try {
      for (const change of (await this.sight.kept(instances)).values()) this.subject.next(change);
    } catch (error) {
      this.logger.warn({ err: error }, 'changes could not be announced');
      this.subject.next(null);
    }
  }
}
