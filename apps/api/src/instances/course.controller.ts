import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { ActivationId, IncidentId, NodeId, TokenId } from '#libs/engine';

import { CommentInput } from '../exchanges/exchange.dto.js';
import { Asker, type Asking } from '../http/asking.js';
import { ProblemError } from '../problems/problem.js';
import type { CommandResultDto } from '../seats/command-result.dto.js';
import { JumpInput, ReasonInput, RetryIncidentInput, ReviveInput } from './course.dto.js';
import { TerminateInput, WithdrawInput } from './end-instance.dto.js';
import { Operation } from './operation.decorator.js';
import { Operations } from './operations.js';

/** What is done with an instance as a whole: by its sender, or by office. */
@ApiTags('instances')
@Controller('instances')
export class CourseController {
  constructor(private readonly operations: Operations) {}

  /** The sender takes the text back to the step it was last written in. */
  @Operation(':id/withdraw', 'withdraw.too-late', 'reason.required', 'document.classified')
  withdraw(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { reason = '' }: WithdrawInput,
  ): Promise<CommandResultDto> {
    return this.operations.onInstance(asking, id, [reason], (by) => ({
      type: 'WithdrawInstance',
      by,
      reason,
    }));
  }

  /** Ends an instance for good. Its record stays. */
  @Operation(':id/terminate', 'reason.required', 'document.classified')
  terminate(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { reason }: TerminateInput,
  ): Promise<CommandResultDto> {
    return this.operations.onInstance(asking, id, [reason], (by) => ({
      type: 'TerminateInstance',
      by,
      reason,
    }));
  }

  /** Moves on to another step 调整环节. Over mandatory steps a second administrator has to say the same. */
  @Operation(
    ':id/jump',
    'jump.target',
    'jump.same-person',
    'token.choose',
    'duty.separation',
    'reason.required',
    'document.classified',
  )
  jump(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { to, token, reason }: JumpInput,
  ): Promise<CommandResultDto> {
    return this.operations.onInstance(asking, id, [reason], (by) => ({
      type: 'JumpInstance',
      by,
      to: to as NodeId,
      tokenId: token === undefined ? null : (token as TokenId),
      reason,
    }));
  }

  /** Nothing is done and no limit runs until it is resumed 暂停. */
  @Operation(':id/suspend', 'duty.separation', 'reason.required', 'document.classified')
  suspend(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { reason }: ReasonInput,
  ): Promise<CommandResultDto> {
    return this.operations.onInstance(asking, id, [reason], (by) => ({
      type: 'SuspendInstance',
      by,
      reason,
    }));
  }

  /** Goes on; limits are later by as many working days as it stood. */
  @Operation(':id/resume', 'instance.not-suspended', 'reason.required', 'document.classified')
  resume(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { reason }: ReasonInput,
  ): Promise<CommandResultDto> {
    return this.operations.onInstance(asking, id, [reason], (by) => ({
      type: 'ResumeInstance',
      by,
      reason,
    }));
  }

  /** A finished instance goes on in a new round 重新启动. The outcome it had stays in the record. */
  @Operation(
    ':id/revive',
    'instance.not-ended',
    'jump.target',
    'duty.separation',
    'reason.required',
    'document.classified',
  )
  revive(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { to, reason }: ReviveInput,
  ): Promise<CommandResultDto> {
    return this.operations.onInstance(asking, id, [reason], (by) => ({
      type: 'ReviveInstance',
      by,
      to: to as NodeId,
      reason,
    }));
  }

  /** A remark for everybody who may see the paper 批注. */
  @Operation(':id/comments', 'reason.required', 'document.classified')
  comment(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Body() { text }: CommentInput,
  ): Promise<CommandResultDto> {
    return this.operations.onInstance(asking, id, [text], (by) => ({ type: 'MakeComment', by, text }));
  }

  /** Ends a consultation before everybody has answered. */
  @Operation(
    ':id/activations/:number/close-early',
    'step.not-closable',
    'duty.separation',
    'reason.required',
    'document.classified',
  )
  closeEarly(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body() { reason }: ReasonInput,
  ): Promise<CommandResultDto> {
    return this.operations.onInstance(asking, id, [reason], (by) => ({
      type: 'CloseStepEarly',
      by,
      activationId: numberOf(number) as ActivationId,
      reason,
    }));
  }

  /** Has the place where it was stuck tried again, perhaps with corrected attributes. */
  @Operation(
    ':id/incidents/:number/retry',
    'incident.resolved',
    'duty.separation',
    'reason.required',
    'document.classified',
  )
  retry(
    @Asker() asking: Asking,
    @Param('id') id: string,
    @Param('number') number: string,
    @Body() { reason, attributes = {} }: RetryIncidentInput,
  ): Promise<CommandResultDto> {
    const texts = [reason, ...Object.values(attributes).map(String)];
    return this.operations.onInstance(asking, id, texts, (by) => ({
      type: 'RetryIncident',
      by,
      incidentId: numberOf(number) as IncidentId,
      attributes,
      reason,
    }));
  }
}

/** @throws ProblemError `not_found` for what cannot be the number of anything. */
function numberOf(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/u.test(text)) throw new ProblemError('not_found');
  return Number(text);
}
