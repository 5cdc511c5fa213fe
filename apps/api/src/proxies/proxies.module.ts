import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { PostgresProxyStore } from '#libs/storage';

import { InstancesModule } from '../instances/instances.module.js';
import { Granting } from './granting.js';
import { ProxiesController } from './proxies.controller.js';

@Module({
  imports: [InstancesModule],
  controllers: [ProxiesController],
  providers: [
    Granting,
    {
      provide: PostgresProxyStore,
      useFactory: (database: DataSource) => new PostgresProxyStore(database),
      inject: [DataSource],
    },
  ],
  exports: [PostgresProxyStore],
})
export class ProxiesModule {}
