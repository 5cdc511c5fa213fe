import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Config, Logger } from '#libs/platform';
import { AuditModule } from './audit/audit.module.js';
import { DeliverablesModule } from './deliverables/deliverables.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EventsModule } from './events/events.module.js';
import { ExchangesModule } from './exchanges/exchanges.module.js';
import { FoundationModule } from './foundation.module.js';
import { HealthModule } from './health/health.module.js';
import { PolicyGuard } from './http/policy.guard.js';
import { InstancesModule } from './instances/instances.module.js';
import { MigrationsModule } from './migrations/migrations.module.js';
import { OpinionsModule } from './opinions/opinions.module.js';
import { PlansModule } from './plans/plans.module.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { PreviewModule } from './preview/preview.module.js';
import { ProxiesModule } from './proxies/proxies.module.js';
import { SeatsModule } from './seats/seats.module.js';
import { SessionModule } from './session/session.module.js';
import { SetupModule } from './setup/setup.module.js';
import { SpotChecksModule } from './spot-checks/spot-checks.module.js';
import { WorkflowsModule } from './workflows/workflows.module.js';

/** One module per resource, in alphabetical order. A new resource is a folder beside these and a line here. */
const resources = [
  AuditModule,
  DeliverablesModule,
  DemoModule,
  DirectoryModule,
  DocumentsModule,
  EventsModule,
  ExchangesModule,
  HealthModule,
  InstancesModule,
  MigrationsModule,
  OpinionsModule,
  PlansModule,
  ProxiesModule,
  PreviewModule,
  SeatsModule,
  SessionModule,
  SetupModule,
  SpotChecksModule,
  WorkflowsModule,
];

@Module({})
export class AppModule {
  static with(config: Config, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [FoundationModule.with(config, logger), ...resources],
      providers: [
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
