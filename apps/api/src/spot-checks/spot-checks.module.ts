import { Module } from '@nestjs/common';

import { SpotChecksController } from './spot-checks.controller.js';

@Module({ controllers: [SpotChecksController] })
export class SpotChecksModule {}
