import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Asker, type Asking } from '../http/asking.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import { actorOf } from '../instances/commands.js';
import { Sight } from '../instances/sight.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { ReadInput } from './exchange.dto.js';

@ApiTags('circulations')
@Controller('circulations')
export class CirculationsController {
  constructor(
    private readonly sight: Sight,
    private readonly operations: Operations,
  ) {}

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
