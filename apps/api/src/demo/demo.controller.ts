import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../http/policy.decorator.js';
import { Refuses } from '../http/refuses.decorator.js';
import { ClearDto } from './clear.dto.js';
import { ClearSample } from './clear-sample.js';
import { ClockDto, MoveClockDto } from './clock.dto.js';
import { DemoAccounts } from './demo-accounts.js';
import { DemoClock } from './demo-clock.js';
import { DemoRoleDto } from './demo.dto.js';

/** What there is in demo mode only; anywhere else these addresses do not exist. */
@ApiTags('demo')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly people: DemoAccounts,
    private readonly time: DemoClock,
    private readonly sample: ClearSample,
  ) {}

  /** The sample people, with the password of each. */
  @Get('accounts')
  @Policy('demo')
  @ApiOkResponse({ type: DemoRoleDto, isArray: true })
  @Refuses('not_found')
  accounts(): Promise<DemoRoleDto[]> {
    return this.people.list();
  }

  @Get('clock')
  @Policy('demo')
  @ApiOkResponse({ type: ClockDto })
  @Refuses('not_found')
  clock(): Promise<ClockDto> {
    return this.time.read();
  }

  /** Moves business time forward: to a date or an instant, to the next working day, or to the next deadline. */
  @Post('clock')
  @HttpCode(200)
  @Policy('demo-session')
  @ApiOkResponse({ type: ClockDto })
  @Refuses('request.invalid', 'session.required', 'not_found')
  move(@Body() body: MoveClockDto): Promise<ClockDto> {
    return this.time.move(body);
  }

  /** Removes the sample and starts real use. There is no way back. */
  @Post('clear')
  @HttpCode(204)
  @Policy('demo-duty:plan-administrator')
  @ApiNoContentResponse()
  @Refuses('request.invalid', 'session.required', 'act.forbidden', 'not_found')
  clear(@Body() _confirmed: ClearDto): Promise<void> {
    return this.sample.run();
  }
}
