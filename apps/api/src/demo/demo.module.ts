import { Module } from '@nestjs/common';
import { SetupModule } from '../setup/setup.module.js';
import { ClearSample } from './clear-sample.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoClock } from './demo-clock.js';
import { DemoController } from './demo.controller.js';

@Module({
  imports: [SetupModule],
  controllers: [DemoController],
  providers: [ClearSample, DemoAccounts, DemoClock],
})
export class DemoModule {}
