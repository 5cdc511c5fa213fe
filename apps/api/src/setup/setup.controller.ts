import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../http/policy.decorator.js';
import { Refuses } from '../http/refuses.decorator.js';
import { FirstAdministrators } from './first-administrators.js';
import { SetupDto, SetupStateDto } from './setup.dto.js';

@ApiTags('setup')
@Controller('setup')
export class SetupController {
  constructor(private readonly administrators: FirstAdministrators) {}

  @Get()
  @Policy('public')
  @ApiOkResponse({ type: SetupStateDto })
  async state(): Promise<SetupStateDto> {
    return { needed: await this.administrators.needed() };
  }

  /** Makes the three administrators, once. Afterwards, and beside the sample, this is not there. */
  @Post()
  @HttpCode(204)
  @Policy('public')
  @RouteConfig({ policy: 'public', rateLimit: { max: 10, timeWindow: '1 minute' } })
  @ApiNoContentResponse()
  @Refuses('request.invalid', 'setup.token', 'not_found')
  create(@Body() setup: SetupDto): Promise<void> {
    return this.administrators.create(setup);
  }
}
