import { Module } from '@nestjs/common';

import { Compiling } from './compiling.js';
import { ScenarioRun } from './scenario-run.js';
import { StaffingCheck } from './staffing.js';
import { WorkflowsController } from './workflows.controller.js';

@Module({
  controllers: [WorkflowsController],
  providers: [Compiling, ScenarioRun, StaffingCheck],
  exports: [ScenarioRun],
})
export class WorkflowsModule {}
