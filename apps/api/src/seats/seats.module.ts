import { Module } from '@nestjs/common';

import { AfterwardsController } from './afterwards.controller.js';
import { HoldingController } from './holding.controller.js';
import { LimitsController } from './limits.controller.js';
import { SeatsController } from './seats.controller.js';
import { SignersController } from './signers.controller.js';

@Module({
  controllers: [
    SeatsController,
    HoldingController,
    SignersController,
    LimitsController,
    AfterwardsController,
  ],
})
export class SeatsModule {}
