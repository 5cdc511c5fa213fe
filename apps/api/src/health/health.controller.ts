import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policy } from '../http/policy.decorator.js';
import type { Readiness } from './readiness.js';
import { ReadinessCheck } from './readiness.js';

class LiveDto {
  @ApiProperty({ example: 'ok' })
  status: string;
}

/** What is wrong stays in the log: this page answers everybody. */
class ReadyDto extends LiveDto {
  @ApiProperty({ example: { database: 'ok', queue: 'ok', migrations: 'ok' } })
  checks: Record<keyof Readiness, string>;
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessCheck) {}

  /** The process runs. */
  @Get('live')
  @Policy('public')
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'ok' };
  }

  /** The process can work: database and queue answer, and the tables are of this version. */
  @Get('ready')
  @Policy('public')
  @ApiOkResponse({ type: ReadyDto })
  @ApiServiceUnavailableResponse({ type: ReadyDto })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyDto> {
    const found = await this.readiness.run();
    const well = Object.values(found).every((finding) => finding === null);
    if (!well) {
      reply.request.log.warn({ readiness: found }, 'not ready');
      void reply.code(503);
    }
    const word = (finding: string | null) => (finding === null ? 'ok' : 'failed');
    return {
      status: well ? 'ok' : 'failed',
      checks: {
        database: word(found.database),
        queue: word(found.queue),
        migrations: word(found.migrations),
      },
    };
  }
}
