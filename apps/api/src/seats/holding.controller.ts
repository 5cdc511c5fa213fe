import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { PersonId } from '#libs/engine';

import { Asker, type Asking } from '../http/asking.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import type { CommandResultDto } from './command-result.dto.js';
import { TransferInput } from './decision.dto.js';
import { AdviseInput, DelegateInput } from './seat-operations.dto.js';

/** Who holds a seat: taken from a pool, handed on for good, or lent for advice. */
@ApiTags('seats')
@Controller('seats')
export class HoldingController {
  constructor(private readonly operations: Operations) {}

  /** Takes a seat out of its pool 认领. */
  @Operation(
    ':id/claim',
    'operation.not-offered',
    'seat.claimed',
    'seat.not-pool',
    'seat.closed',
    'seat.not-held',
    'duty.separation',
  )
  claim(@Asker() asking: Asking, @Param('id') id: string): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [], (seatId, by) => ({ type: 'ClaimSeat', by, seatId }));
  }

  /** Gives it back to the pool. */
  @Operation(':id/unclaim', 'operation.not-offered', 'seat.not-pool', 'seat.closed', 'seat.not-held')
  unclaim(@Asker() asking: Asking, @Param('id') id: string): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [], (seatId, by) => ({ type: 'UnclaimSeat', by, seatId }));
  }

  /** Hands a seat on to a colleague: the duty moves, the unit's right stays. */
  @Operation(
    ':id/transfer',
    'operation.not-offered',
    'seat.closed',
    'seat.not-held',
    'seat.delegated',
    'duty.separation',
    'reason.required',
    'transfer.recipient',
    'transfer.limit',
    'document.classified',
  )
  transfer(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { to, reason }: TransferInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [reason], (seatId, by) => ({
      type: 'TransferSeat',
      by,
      seatId,
      to: to as PersonId,
      reason,
    }));
  }

  /** Asks somebody for advice in one's own place 委派. The holder still answers. */
  @Operation(
    ':id/delegate',
    'operation.not-offered',
    'seat.closed',
    'seat.queued',
    'seat.not-held',
    'seat.delegated',
    'duty.separation',
    'transfer.recipient',
    'reason.required',
    'document.classified',
  )
  delegate(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { to, reason = '' }: DelegateInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [reason], (seatId, by) => ({
      type: 'DelegateSeat',
      by,
      seatId,
      to: to as PersonId,
      reason,
    }));
  }

  /** Takes the delegation back while no advice has come. */
  @Operation(':id/recall', 'seat.not-delegated', 'seat.closed', 'seat.not-held')
  recall(@Asker() asking: Asking, @Param('id') id: string): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [], (seatId, by) => ({ type: 'RecallDelegation', by, seatId }));
  }

  /** The advice of whoever was asked for it. It is no answer. */
  @Operation(':id/advise', 'seat.not-delegated', 'seat.closed', 'reason.required', 'document.classified')
  advise(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { opinion }: AdviseInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [opinion], (seatId, by) => ({
      type: 'AdviseSeat',
      by,
      seatId,
      opinion,
    }));
  }
}
