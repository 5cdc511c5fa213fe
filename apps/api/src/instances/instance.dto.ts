import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { InstanceStatus, SeatOrigin } from '#libs/engine';

import { RemarkDto } from '../exchanges/exchange-views.dto.js';
import { RefDto } from '../http/ref.dto.js';
import { OpinionDto } from '../opinions/opinion.dto.js';
import { SeatSummaryDto } from '../seats/seat.dto.js';
import { ProxyMarkDto } from '../seats/seat-circle.dto.js';
import { InstanceCourseDto, StepRefDto } from './instance-course.dto.js';
import { OperationDto } from './operation.dto.js';

@ApiSchema({ name: 'DefinitionRef' })
export class DefinitionRefDto {
  @ApiProperty({ example: 'deliverable' })
  key: string;

  @ApiProperty({ description: 'SHA-256 of the definition the instance is pinned to.' })
  hash: string;
}

@ApiSchema({ name: 'Round' })
export class RoundDto {
  @ApiProperty({ example: 2 })
  number: number;

  @ApiProperty()
  openedAt: string;

  @ApiProperty({ enum: ['start', 'return', 'withdraw', 'overturn', 'revive'] })
  cause: string;

  @ApiProperty({ type: String, example: 'sign-off', nullable: true })
  from: string | null;

  @ApiProperty({ example: 'revise' })
  to: string;

  @ApiProperty({ enum: ['direct', 'rewalk'] })
  resubmit: string;

  @ApiProperty({ example: '第七条与上级规定重复，请精简' })
  reason: string;
}

@ApiSchema({ name: 'Activation' })
export class ActivationDto {
  @ApiProperty({ example: 4 })
  id: number;

  @ApiProperty({
    enum: ['step', 'dispute'],
    description: '`dispute`: settles a disagreement beside its step.',
  })
  purpose: 'step' | 'dispute';

  @ApiProperty({ example: 'sign-off' })
  step: string;

  @ApiProperty({ example: '签批' })
  title: string;

  @ApiProperty({ type: String, example: '牵头签批', nullable: true })
  stage: string | null;

  @ApiProperty({ example: 1 })
  round: number;

  @ApiProperty({ enum: ['open', 'disputed', 'blocked', 'closed'] })
  state: string;

  @ApiProperty({ type: String, example: null, nullable: true, description: 'Why it cannot go on, in words.' })
  blocked: string | null;

  @ApiProperty({ type: String, example: 'agreed', nullable: true })
  outcome: string | null;

  @ApiProperty()
  openedAt: string;

  @ApiProperty({ type: String, nullable: true })
  closedAt: string | null;

  @ApiProperty({ type: [String], description: 'Ids of its seats, in order.' })
  seats: string[];
}

@ApiSchema({ name: 'GivenAnswer' })
export class GivenAnswerDto {
  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty({ example: '2015-09-22T08:20:00.000Z' })
  at: string;

  @ApiProperty({ example: '同意。', description: 'Empty where nothing was written.' })
  opinion: string;

  @ApiProperty({ type: Number, example: 3, nullable: true, description: 'The version it was given on.' })
  versionNumber: number | null;

  @ApiProperty({ type: ProxyMarkDto, nullable: true, description: 'Where it was given in another’s name.' })
  proxy: ProxyMarkDto | null;
}

/** A seat with what its holder wrote. */
@ApiSchema({ name: 'InstanceSeat' })
export class InstanceSeatDto extends SeatSummaryDto {
  @ApiProperty({
    type: GivenAnswerDto,
    nullable: true,
    description: 'Null while there is none, and while this reader may not see it.',
  })
  given: GivenAnswerDto | null;

  @ApiProperty({ enum: ['definition', 'add-before', 'add-after', 'add-parallel'] })
  origin: SeatOrigin;

  @ApiProperty({ type: String, nullable: true, description: 'The seat whose holder asked for this one.' })
  parent: string | null;

  @ApiProperty({ example: '按裁定（保留意见）', description: 'How it stands, in words.' })
  label: string;

  @ApiProperty({ type: String, nullable: true, example: '退回', description: 'What closed it unanswered.' })
  closedBy: string | null;

  @ApiProperty({ type: RemarkDto, nullable: true, description: 'Filed too late to count.' })
  lateOpinion: RemarkDto | null;
}

/** What the drafter said beside the text when it was last sent on. */
@ApiSchema({ name: 'Submission' })
export class SubmissionDto {
  @ApiProperty({ example: 'revise', description: 'The step it was sent from.' })
  step: string;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty()
  at: string;

  @ApiProperty({ type: Number, example: 3, nullable: true })
  versionNumber: number | null;

  @ApiProperty({ example: '依据上级规定起草，共八条。', description: '起草说明' })
  explanation: string;

  @ApiProperty({ example: '拟同意，报请签批。', description: '拟办意见' })
  proposal: string;
}

@ApiSchema({ name: 'Token' })
export class TokenDto {
  @ApiProperty({ example: 1 })
  id: number;

  @ApiProperty({ example: 'sign-off', description: 'The step it stands on.' })
  step: string;

  @ApiProperty({ example: '签批' })
  title: string;

  @ApiProperty({ type: String, example: '牵头签批', nullable: true })
  stage: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'The activation that holds it.' })
  activation: number | null;
}

@ApiSchema({ name: 'JumpOffer' })
export class JumpOfferDto {
  @ApiProperty({ example: 3 })
  token: number;

  @ApiProperty({ type: StepRefDto })
  from: StepRefDto;

  @ApiProperty({ type: [StepRefDto] })
  to: StepRefDto[];
}

@ApiSchema({ name: 'Instance' })
export class InstanceDto extends InstanceCourseDto {
  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01' })
  id: string;

  @ApiProperty({ example: '1.1.1' })
  deliverableId: string;

  @ApiProperty({ type: DefinitionRefDto })
  definition: DefinitionRefDto;

  @ApiProperty({ enum: ['running', 'returned', 'suspended', 'ended', 'terminated', 'incident'] })
  status: InstanceStatus;

  @ApiProperty({ type: String, example: null, nullable: true })
  outcome: string | null;

  @ApiProperty({ example: 1, description: 'Number of the present round.' })
  round: number;

  @ApiProperty({ type: [RoundDto] })
  rounds: RoundDto[];

  @ApiProperty({ type: [ActivationDto] })
  activations: ActivationDto[];

  @ApiProperty({ type: [InstanceSeatDto] })
  seats: InstanceSeatDto[];

  @ApiProperty({ type: SubmissionDto, nullable: true, description: 'Null before the first one.' })
  submission: SubmissionDto | null;

  @ApiProperty({ type: [OpinionDto] })
  opinions: OpinionDto[];

  @ApiProperty({ type: [TokenDto] })
  tokens: TokenDto[];

  @ApiProperty({ type: [OperationDto], description: 'What this reader can do with it as a whole.' })
  operations: OperationDto[];

  @ApiProperty({ type: [JumpOfferDto], description: 'Where this reader may put which token.' })
  jumps: JumpOfferDto[];

  @ApiProperty({
    type: [StepRefDto],
    description: 'Where it may go on once it is over; empty while it cannot.',
  })
  reviveAt: StepRefDto[];
}
