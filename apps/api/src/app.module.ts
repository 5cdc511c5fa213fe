import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { Config, Logger } from '#libs/platform';
import { DemoModule } from './demo/demo.module.js';
import { EventsModule } from './events/events.module.js';
import { FoundationModule } from './foundation.module.js';
import { HealthModule } from './health/health.module.js';
import { PolicyGuard } from './http/policy.guard.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { SessionModule } from './session/session.module.js';
import { SetupModule } from './setup/setup.module.js';

/** One module per resource, in alphabetical order. A new resource is a folder beside these and a line here. */
const resources = [DemoModule, EventsModule, HealthModule, SessionModule, SetupModule];

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
