import { Module } from '@nestjs/common';

import { Compiling } from './compiling.js';
import { WorkflowsController } from './workflows.controller.js';

@Module({ controllers: [WorkflowsController], providers: [Compiling] })
export class WorkflowsModule {}
