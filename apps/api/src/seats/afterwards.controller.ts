import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Asker, type Asking } from '../http/asking.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import type { CommandResultDto } from './command-result.dto.js';
import { LateOpinionInput, TakeBackInput } from './seat-operations.dto.js';

/** What can still be done with a seat that was answered or closed 拿回、补充意见. */
@ApiTags('seats')
@Controller('seats')
export class AfterwardsController {
  constructor(private readonly operations: Operations) {}

  /** Voids one's own answer while nobody has acted on it. It stays in the record. */
  @Operation(
    ':id/take-back',
    'operation.not-offered',
    'seat.not-held',
    'take-back.too-late',
    'reason.required',
    'document.classified',
  )
  takeBack(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { reason = '' }: TakeBackInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [reason], (seatId, by) => ({
      type: 'TakeBackAnswer',
      by,
      seatId,
      reason,
    }));
  }

  /** Files what one had to say when it is too late to count. */
  @Operation(
    ':id/late-opinion',
    'late-opinion.not-late',
    'seat.not-held',
    'seat.closed',
    'duty.separation',
    'reason.required',
    'document.classified',
  )
  lateOpinion(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { opinion }: LateOpinionInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [opinion], (seatId, by) => ({
      type: 'FileLateOpinion',
      by,
      seatId,
      opinion,
    }));
  }
}
