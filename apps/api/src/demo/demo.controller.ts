import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../http/policy.decorator.js';
import { Refuses } from '../http/refuses.decorator.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoRoleDto } from './demo.dto.js';

@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(private readonly people: DemoAccounts) {}

  /** The sample people, with the password of each. Outside demo mode this is not there. */
  @Get('accounts')
  @Policy('demo')
  @ApiOkResponse({ type: DemoRoleDto, isArray: true })
  @Refuses('not_found')
  accounts(): Promise<DemoRoleDto[]> {
    return this.people.list();
  }
}
