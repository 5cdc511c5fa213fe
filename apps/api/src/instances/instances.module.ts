import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';

import { WorkingDayCalendar } from '#libs/calendar';
import { databaseUrl, type Config, type Logger } from '#libs/platform';
import { createDoor, type Door } from '#libs/runtime';
import {
  ChangeAnnouncer,
  openDecisionPool,
  PostgresCalendarSource,
  PostgresDefinitionStore,
  PostgresDirectoryStore,
  PostgresDocumentStore,
  PostgresInstanceReader,
  PostgresInstanceStore,
  PostgresLedgerStore,
  PostgresNotices,
  PostgresRequestAnswers,
  PostgresSeatLists,
  StoredDirectorySource,
} from '#libs/storage';

import { RequestOnce } from '../http/request-once.js';
import { CONFIG, DOOR, LOGGER } from '../tokens.js';
import { CommandResults } from './command-results.js';
import { Commands } from './commands.js';
import { CourseController } from './course.controller.js';
import { DecisionContexts } from './decision-contexts.js';
import { InstancesController } from './instances.controller.js';
import { Operations } from './operations.js';
import { Readings } from './readings.js';
import { Sight } from './sight.js';

const DECISION_POOL = Symbol('DecisionPool');

const onPool = [
  PostgresDefinitionStore,
  PostgresDocumentStore,
  PostgresInstanceReader,
  PostgresNotices,
  PostgresRequestAnswers,
  PostgresSeatLists,
];

const shared = [
  ...onPool.map((Adapter) => ({
    provide: Adapter,
    useFactory: (pool: Pool) => new Adapter(pool),
    inject: [Pool],
  })),
  {
    provide: PostgresLedgerStore,
    useFactory: (database: DataSource) => new PostgresLedgerStore(database),
    inject: [DataSource],
  },
  { provide: WorkingDayCalendar, useFactory: () => new WorkingDayCalendar() },
  {
    provide: ChangeAnnouncer,
    useFactory: (pool: Pool, logger: Logger) =>
      new ChangeAnnouncer(pool, (err) => logger.warn({ err }, 'changes were not announced')),
    inject: [Pool, LOGGER],
  },
  {
    provide: DOOR,
    useFactory: doorOf,
    inject: [DECISION_POOL, PostgresDefinitionStore, PostgresDirectoryStore, DataSource, ChangeAnnouncer],
  },
  Readings,
  Sight,
  Commands,
  CommandResults,
  Operations,
  RequestOnce,
  DecisionContexts,
];

/** The door, and what every resource of the chain reads an instance with. */
@Global()
@Module({
  controllers: [InstancesController, CourseController],
  providers: [
    {
      provide: DECISION_POOL,
      useFactory: (config: Config, logger: Logger) =>
        openDecisionPool(databaseUrl(config), (err) =>
          logger.warn({ err }, 'a decision connection was lost'),
        ),
      inject: [CONFIG, LOGGER],
    },
    ...shared,
  ],
  exports: shared,
})
export class InstancesModule implements OnApplicationShutdown {
  constructor(
    @Inject(DOOR) private readonly door: Door,
    @Inject(DECISION_POOL) private readonly pool: Pool,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  /** Nobody knocks any more: let what has entered come to its end, then close. */
  async onApplicationShutdown(): Promise<void> {
    await this.door.idle();
    await this.announcer.flush();
    await this.pool.end();
  }
}

function doorOf(
  decisions: Pool,
  definitions: PostgresDefinitionStore,
  directory: PostgresDirectoryStore,
  database: DataSource,
  announcer: ChangeAnnouncer,
): Door {
  const parts = {
    instances: new PostgresInstanceStore(decisions),
    definitions,
    directory: new StoredDirectorySource(directory),
    calendar: new PostgresCalendarSource(database),
  };
  return createDoor(parts, announcer.announce);
}
