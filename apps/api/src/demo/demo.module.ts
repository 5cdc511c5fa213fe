import { Module } from '@nestjs/common';
import { ClearSample } from './clear-sample.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoClock } from './demo-clock.js';
import { DemoController } from './demo.controller.js';

@Module({ controllers: [DemoController], providers: [ClearSample, DemoAccounts, DemoClock] })
export class DemoModule {}
