import { Module } from '@nestjs/common';
import { FirstAdministrators } from './first-administrators.js';
import { SetupController } from './setup.controller.js';

@Module({ controllers: [SetupController], providers: [FirstAdministrators], exports: [FirstAdministrators] })
export class SetupModule {}
