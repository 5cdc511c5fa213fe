import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { OpinionId } from '#libs/engine';

import type { CommandIdentity } from '../http/command-identity.js';
import { Identity } from '../http/command-identity.js';
import type { Page } from '../http/cursor.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { actorOf } from '../instances/commands.js';
import { CommandResults } from '../instances/command-results.js';
import { Sight } from '../instances/sight.js';
import { invalidField } from '../problems/problem.js';
import { CommandResultDto } from '../seats/command-result.dto.js';
import { refuseSecrets } from '../seats/refuse-secrets.js';
import { DispositionInput } from './disposition.dto.js';
import type { OpinionDto } from './opinion.dto.js';
import { OpinionLists } from './opinion-lists.js';
import { OpinionPageDto } from './opinion-page.dto.js';
import { OpinionsQuery } from './opinions.query.js';

@ApiTags('opinions')
@Controller('opinions')
export class OpinionsController {
  constructor(
    private readonly sight: Sight,
    private readonly opinions: OpinionLists,
    private readonly results: CommandResults,
  ) {}

  /** The points of the opinions on a deliverable (`deliverable`), or those of one's own unit (`unit=mine`). */
  @Get()
  @Policy('session')
  @ApiOkResponse({ type: OpinionPageDto })
  @Refuses('session.required', 'not_found', 'request.invalid', 'cursor.invalid')
  list(@Caller() caller: Principal, @Query() query: OpinionsQuery): Promise<Page<OpinionDto>> {
    if (query.deliverable !== undefined) return this.opinions.onDeliverable(caller, query.deliverable, query);
    if (query.unit !== undefined) return this.opinions.ofOwnUnit(caller, query);
    throw invalidField('deliverable', '请指定 deliverable 或者 unit=mine');
  }

  /** The drafter says what becomes of one point: adopted, partly, or not, and why. */
  @Post(':id/disposition')
  @HttpCode(200)
  @Policy('session')
  @ApiOkResponse({ type: CommandResultDto })
  @Refuses(
    'session.required',
    'not_found',
    'request.invalid',
    'instance.ended',
    'act.forbidden',
    'document.locked',
    'reason.required',
    'opinion.disposed',
    'document.classified',
    'idempotency.reused',
  )
  async dispose(
    @Caller() caller: Principal,
    @Identity() identity: CommandIdentity,
    @Param('id') id: string,
    @Body() { disposition, reason = '', place = '' }: DispositionInput,
  ): Promise<CommandResultDto> {
    const { reading, number } = await this.sight.part(caller, id);
    refuseSecrets([reason]);
    return this.results.perform({
      instanceId: reading.state.id,
      identity,
      command: {
        type: 'DisposeOpinion',
        by: actorOf(caller.person),
        opinionId: number as OpinionId,
        disposition,
        reason,
        place,
      },
    });
  }
}
