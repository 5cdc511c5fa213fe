import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Asker, type Asking } from '../http/asking.js';
import { actorOf } from '../instances/commands.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import { Sight } from '../instances/sight.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { ReplyInput } from './exchange.dto.js';

@ApiTags('questions')
@Controller('questions')
export class QuestionsController {
  constructor(
    private readonly sight: Sight,
    private readonly operations: Operations,
  ) {}

  /** Whoever was asked answers. A late answer stays with the question. */
  @Operation(':id/replies', 'question.closed', 'reason.required', 'document.classified')
  async reply(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { text }: ReplyInput,
  ): Promise<CommandResultDto> {
    const { reading, thread } = await this.sight.question(asking.caller, id);
    return this.operations.perform(asking, reading, [text], {
      type: 'ReplyToQuestion',
      by: actorOf(asking.caller.person),
      threadId: thread.id,
      text,
    });
  }

  /** Whoever asked has heard enough. */
  @Operation(':id/close', 'question.closed')
  async close(@Asker() asking: Asking, @Param('id') id: string): Promise<CommandResultDto> {
    const { reading, thread } = await this.sight.question(asking.caller, id);
    return this.operations.perform(asking, reading, [], {
      type: 'CloseQuestion',
      by: actorOf(asking.caller.person),
      threadId: thread.id,
    });
  }
}
