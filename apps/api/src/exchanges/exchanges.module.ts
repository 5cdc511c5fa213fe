import { Module } from '@nestjs/common';

import { CirculationsController } from './circulations.controller.js';
import { QuestionsController } from './questions.controller.js';
import { SendingController } from './sending.controller.js';

@Module({ controllers: [SendingController, CirculationsController, QuestionsController] })
export class ExchangesModule {}
