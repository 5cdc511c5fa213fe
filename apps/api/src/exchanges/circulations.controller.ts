import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PostgresDocumentStore } from '#libs/storage';

import { Asker, type Asking } from '../http/asking.js';
import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import { actorOf } from '../instances/commands.js';
import { Sight } from '../instances/sight.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { presentSubject } from '../seats/present-subject.js';
import { versionNumbers } from '../instances/version-numbers.js';
import { ReadInput } from './exchange.dto.js';
import { CirculationPutDto } from './exchange-views.dto.js';
import { presentCirculation } from './present-exchanges.js';

@ApiTags('circulations')
@Controller('circulations')
export class CirculationsController {
  constructor(
    private readonly sight: Sight,
    private readonly documents: PostgresDocumentStore,
    private readonly operations: Operations,
  ) {}

  /** What was sent, for its reader and for those who may see the paper. */
  @Get(':id')
  @Policy('session')
  @ApiOkResponse({ type: CirculationPutDto })
  @Refuses('session.required', 'not_found')
  async open(@Caller() caller: Principal, @Param('id') id: string): Promise<CirculationPutDto> {
    const { reading, circulation } = await this.sight.circulation(caller, id);
    const { subject } = reading.state;
    const versions = versionNumbers(await this.documents.versions(subject.id));
    return {
      ...presentCirculation({ reading, versions }, circulation),
      deliverable: presentSubject(subject),
    };
  }

  /** Whoever it was sent to has read it, with an opinion or without. */
  @Operation(':id/read', 'circulation.closed', 'document.classified')
  async read(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { opinion = '' }: ReadInput,
  ): Promise<CommandResultDto> {
    const { reading, circulation } = await this.sight.circulation(asking.caller, id);
    return this.operations.perform(asking, reading, [opinion], {
      type: 'ReadCirculation',
      by: actorOf(asking.caller.person),
      circulationId: circulation.id,
      opinion,
    });
  }
}
