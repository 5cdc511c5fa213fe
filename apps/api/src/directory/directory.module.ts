import { Module } from '@nestjs/common';

import { InstancesModule } from '../instances/instances.module.js';
import { ProxiesModule } from '../proxies/proxies.module.js';
import { DirectoryController } from './directory.controller.js';
import { HandOverController } from './hand-over.controller.js';
import { HandingOver } from './handing-over.js';

@Module({
  imports: [InstancesModule, ProxiesModule],
  controllers: [DirectoryController, HandOverController],
  providers: [HandingOver],
})
export class DirectoryModule {}
