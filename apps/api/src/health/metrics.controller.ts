import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Registry } from '#libs/platform';
import { Policy } from '../http/policy.decorator.js';
import { Refuses } from '../http/refuses.decorator.js';
import { METRICS } from '../tokens.js';

@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(METRICS) private readonly registry: Registry) {}

  /** For Prometheus: from this machine, or with the bearer token of METRICS_TOKEN. */
  @Get()
  @Policy('metrics')
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String })
  @Refuses('not_found')
  async read(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.registry.contentType);
    return this.registry.metrics();
  }
}
