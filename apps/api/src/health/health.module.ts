import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { ReadinessCheck } from './readiness.js';

@Module({ controllers: [HealthController, MetricsController], providers: [ReadinessCheck] })
export class HealthModule {}
