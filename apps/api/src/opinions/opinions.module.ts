import { Module } from '@nestjs/common';

import { OpinionLists } from './opinion-lists.js';
import { OpinionsController } from './opinions.controller.js';

@Module({ controllers: [OpinionsController], providers: [OpinionLists], exports: [OpinionLists] })
export class OpinionsModule {}
