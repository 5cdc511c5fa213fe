import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { PersonId, WorkingDayCount } from '#libs/engine';

import { Asker, type Asking } from '../http/asking.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { AskInput, CirculateInput, CopiesInput } from './exchange.dto.js';

/** What a holder sends to others beside the decision 抄送、传阅、询问. */
@ApiTags('seats')
@Controller('seats')
export class SendingController {
  constructor(private readonly operations: Operations) {}

  /** Sends the text to others for information. */
  @Operation(':id/copies', 'operation.not-offered', 'seat.not-held', 'recipient', 'document.classified')
  copy(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { to, words = '' }: CopiesInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [words], (seatId, by) => ({
      type: 'SendCopies',
      by,
      seatId,
      to: to as PersonId[],
      words,
    }));
  }

  /** Sends the text round to be read, with an opinion where the reader has one. */
  @Operation(':id/circulations', 'operation.not-offered', 'seat.closed', 'seat.not-held', 'recipient')
  circulate(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { to, mustFinish = false, limit }: CirculateInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [], (seatId, by) => ({
      type: 'CirculateText',
      by,
      seatId,
      to: to as PersonId[],
      mustFinish,
      limit: limit === undefined ? null : (limit as WorkingDayCount),
    }));
  }

  /** Asks others something. It has no bearing on the count. */
  @Operation(
    ':id/questions',
    'operation.not-offered',
    'seat.closed',
    'seat.not-held',
    'recipient',
    'reason.required',
    'document.classified',
  )
  ask(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { to, question }: AskInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [question], (seatId, by) => ({
      type: 'AskQuestion',
      by,
      seatId,
      to: to as PersonId[],
      question,
    }));
  }
}
