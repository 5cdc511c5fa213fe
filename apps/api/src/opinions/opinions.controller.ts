import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import type { OpinionId } from '#libs/engine';

import { Asker, type Asking } from '../http/asking.js';
import type { Page } from '../http/cursor.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { actorOf } from '../instances/commands.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import { Sight } from '../instances/sight.js';
import { invalidField } from '../problems/problem.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { DispositionInput, DispositionResponseInput } from './disposition.dto.js';
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
    private readonly operations: Operations,
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
  @Operation(
    ':id/disposition',
    'document.locked',
    'reason.required',
    'opinion.disposed',
    'document.classified',
  )
  async dispose(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { disposition, reason = '', place = '' }: DispositionInput,
  ): Promise<CommandResultDto> {
    const { reading, number } = await this.sight.part(asking.caller, id);
    return this.operations.perform(asking, reading, [reason], {
      type: 'DisposeOpinion',
      by: actorOf(asking.caller.person),
      opinionId: number as OpinionId,
      disposition,
      reason,
      place,
    });
  }

  /** Its author says whether that will do: yes, yes but of another mind, or not. */
  @Operation(':id/response', 'disposition.missing', 'seat.not-held', 'reason.required', 'document.classified')
  async respond(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { response, reason = '' }: DispositionResponseInput,
  ): Promise<CommandResultDto> {
    const { reading, number } = await this.sight.part(asking.caller, id);
    return this.operations.perform(asking, reading, [reason], {
      type: 'AnswerDisposition',
      by: actorOf(asking.caller.person),
      opinionId: number as OpinionId,
      response,
      reason,
    });
  }
}
