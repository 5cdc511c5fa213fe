import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { ContentHash, PersonId, SeatId } from '#libs/engine';

import { Asker, type Asking } from '../http/asking.js';
import { Operation } from '../instances/operation.decorator.js';
import { Operations } from '../instances/operations.js';
import { invalidField } from '../problems/problem.js';
import type { CommandResultDto } from './command-result.dto.js';
import { parsePublicId } from './public-id.js';
import { AddSignersInput, RemoveSignerInput } from './seat-operations.dto.js';

/** Signatures asked for besides those of the workflow 加签、减签. */
@ApiTags('seats')
@Controller('seats')
export class SignersController {
  constructor(private readonly operations: Operations) {}

  /** Asks others to sign before the holder, after the holder's own agreement, or beside. */
  @Operation(
    ':id/add-signers',
    'operation.not-offered',
    'seat.closed',
    'seat.queued',
    'seat.held',
    'seat.not-held',
    'seat.delegated',
    'duty.separation',
    'signer.recipient',
    'signer.limit',
    'reason.required',
    'document.changed',
    'document.missing',
    'document.classified',
  )
  add(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() body: AddSignersInput,
  ): Promise<CommandResultDto> {
    const { kind, people, mode = 'all', binding = false, position, reason = '', agreement } = body;
    const texts = [reason, agreement?.opinion ?? ''];
    const after = position === undefined ? null : seatIn(id, position);
    return this.operations.onSeat(asking, id, texts, (seatId, by) => ({
      type: 'AddSigners',
      by,
      seatId,
      kind,
      people: people as PersonId[],
      mode,
      binding,
      position: after,
      reason,
      agreement:
        agreement === undefined
          ? null
          : {
              opinion: agreement.opinion ?? '',
              documentHash: agreement.documentHash as ContentHash | null,
              fields: agreement.fields ?? {},
            },
    }));
  }

  /** Waits no longer for those who have not signed. */
  @Operation(':id/release-signers', 'seat.closed', 'seat.not-held', 'signer.removal')
  release(@Asker() asking: Asking, @Param('id') id: string): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [], (seatId, by) => ({ type: 'ReleaseSigners', by, seatId }));
  }

  /** Takes a signature off the list again 减签. */
  @Operation(
    ':id/remove',
    'operation.not-offered',
    'seat.closed',
    'seat.not-held',
    'signer.removal',
    'reason.required',
    'document.classified',
  )
  remove(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { reason = '' }: RemoveSignerInput,
  ): Promise<CommandResultDto> {
    return this.operations.onSeat(asking, id, [reason], (seatId, by) => ({
      type: 'RemoveSigner',
      by,
      seatId,
      reason,
    }));
  }
}

/** The number of a seat of the same instance. */
function seatIn(id: string, position: string): SeatId {
  const own = parsePublicId(id);
  const named = parsePublicId(position);
  if (own === null || named === null || own.instanceId !== named.instanceId) {
    throw invalidField('position', '应为本件的一个席位');
  }
  return named.number as SeatId;
}
