import { Module } from '@nestjs/common';
import { Pool } from 'pg';

import { PostgresMigrationBatches } from '#libs/storage';

import { WorkflowsModule } from '../workflows/workflows.module.js';
import { DryRun } from './dry-run.js';
import { InstanceMigrationController } from './instance-migration.controller.js';
import { MigrationPlans } from './migration-plans.js';
import { MigrationsController } from './migrations.controller.js';

@Module({
  imports: [WorkflowsModule],
  controllers: [MigrationsController, InstanceMigrationController],
  providers: [
    DryRun,
    MigrationPlans,
    {
      provide: PostgresMigrationBatches,
      useFactory: (pool: Pool) => new PostgresMigrationBatches(pool),
      inject: [Pool],
    },
  ],
})
export class MigrationsModule {}
