import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { PostgresDocumentStore } from '#libs/storage';

import { Policy } from '../http/policy.decorator.js';
import type { Principal } from '../http/principal.js';
import { Caller } from '../http/principal.js';
import { Refuses } from '../http/refuses.decorator.js';
import { Asker, type Asking } from '../http/asking.js';
import { actorOf } from '../instances/commands.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import { Sight } from '../instances/sight.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { presentSubject } from '../seats/present-subject.js';
import { versionNumbers } from '../instances/version-numbers.js';
import { ReplyInput } from './exchange.dto.js';
import { QuestionPutDto } from './exchange-views.dto.js';
import { presentQuestion } from './present-exchanges.js';

@ApiTags('questions')
@Controller('questions')
export class QuestionsController {
  constructor(
    private readonly sight: Sight,
    private readonly documents: PostgresDocumentStore,
    private readonly operations: Operations,
  ) {}

  /** What was asked, for those it was put to and for those who may see the paper. */
  @Get(':id')
  @Policy('session')
  @ApiOkResponse({ type: QuestionPutDto })
  @Refuses('session.required', 'not_found')
  async open(@Caller() caller: Principal, @Param('id') id: string): Promise<QuestionPutDto> {
    const { reading, thread } = await this.sight.question(caller, id);
    const { subject } = reading.state;
    const versions = versionNumbers(await this.documents.versions(subject.id));
    return { ...presentQuestion({ reading, versions }, thread), deliverable: presentSubject(subject) };
  }

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
