import { Module } from '@nestjs/common';

import { CirculationsController } from './circulations.controller.js';
import { InboxController } from './inbox.controller.js';
import { QuestionsController } from './questions.controller.js';
import { SendingController } from './sending.controller.js';

@Module({
  controllers: [SendingController, CirculationsController, QuestionsController, InboxController],
})
export class ExchangesModule {}
