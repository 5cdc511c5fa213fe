import { Module } from '@nestjs/common';
import { ChangeHub } from './change-hub.js';
import { EventsController } from './events.controller.js';

@Module({ controllers: [EventsController], providers: [ChangeHub] })
export class EventsModule {}
