import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { Asker, type Asking } from '../http/asking.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import type { CommandResultDto } from './command-result.dto.js';
import { ExtensionDecisionInput, ExtensionInput, UrgeInput } from './seat-operations.dto.js';

/** Time: more of it, and reminders 延期、催办. */
@ApiTags('seats')
@Controller('seats')
export class LimitsController {
  constructor(private readonly operations: Operations) {}

  /** Asks for more working days. The limit stays until somebody grants them. */
  @Operation(
    ':id/extend',
    'operation.not-offered',
    'seat.closed',
    'seat.not-held',
    'extension.open',
    'extension.none',
    'extension.days',
    'reason.required',
    'document.classified',
  )
  extend(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { days, reason }: ExtensionInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [reason], (seatId, by) => ({
      type: 'AskExtension',
      by,
      seatId,
      days,
      reason,
    }));
  }

  /** Grants or refuses them. */
  @Operation(':id/extension-decision', 'extension.none', 'reason.required', 'document.classified')
  decide(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { grant, reason = '' }: ExtensionDecisionInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [reason], (seatId, by) => ({
      type: 'DecideExtension',
      by,
      seatId,
      grant,
      reason,
    }));
  }

  /** Reminds the holder 催办. No limit moves. */
  @Operation(':id/urge', 'seat.closed', 'seat.queued', 'urge.too-soon', 'document.classified')
  urge(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { words = '' }: UrgeInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [words], (seatId, by) => ({
      type: 'UrgeSeat',
      by,
      seatId,
      words,
    }));
  }
}
