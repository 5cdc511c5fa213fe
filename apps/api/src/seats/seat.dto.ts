import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ANSWERS, type Answer, type SeatPurpose, type SeatState } from '#libs/engine';

import { RefDto } from '../http/ref.dto.js';
import { ClosedDto } from '../instances/operation.dto.js';

@ApiSchema({ name: 'SeatPrincipal' })
export class PrincipalDto extends RefDto {
  @ApiProperty({ enum: ['unit', 'person'] })
  kind: 'unit' | 'person';
}

@ApiSchema({ name: 'Due' })
export class DueDto {
  @ApiProperty({ example: '2015-10-10', description: 'Last day of the limit, a working day.' })
  date: string;

  @ApiProperty({ example: '2015-10-10T10:00:00.000Z', description: 'The moment offices close on that day.' })
  at: string;
}

const seatStates = [
  'queued',
  'pending',
  'held',
  'blocked',
  'answered',
  'deemed-no-comment',
  'ruled',
  'carried',
  'skipped',
  'cancelled',
  'removed',
] as const satisfies readonly SeatState[];

@ApiSchema({ name: 'SeatSummary' })
export class SeatSummaryDto {
  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.3', description: '`<instance>.<number>`' })
  id: string;

  @ApiProperty({ example: 'sign-off', description: "The step's name in the workflow." })
  step: string;

  @ApiProperty({ example: 1 })
  round: number;

  @ApiProperty({
    enum: ['duty', 'appoint', 'dispute'],
    description:
      '`appoint`: to say who answers, because the party is empty. `dispute`: to settle a disagreement.',
  })
  purpose: SeatPurpose;

  @ApiProperty({ enum: seatStates })
  state: SeatState;

  @ApiProperty({ type: PrincipalDto, description: 'Whom the right belongs to.' })
  principal: PrincipalDto;

  @ApiProperty({ type: RefDto, nullable: true, description: 'The person responsible now.' })
  holder: RefDto | null;

  @ApiProperty({
    enum: ANSWERS,
    nullable: true,
    description: 'Null while there is none, and while this reader may not see it.',
  })
  answer: Answer | null;

  @ApiProperty({ type: DueDto, nullable: true })
  due: DueDto | null;
}

@ApiSchema({ name: 'Offer' })
export class OfferDto {
  @ApiProperty({ enum: ANSWERS })
  answer: Answer;

  @ApiProperty({ example: '同意' })
  label: string;

  @ApiProperty({
    example: '您同意后，送验收表决。',
    description: 'What will happen, said before it is pressed.',
  })
  effect: string;

  @ApiProperty()
  reasonRequired: boolean;

  @ApiProperty({ type: ClosedDto, nullable: true, description: 'Why it cannot be given now.' })
  closed: ClosedDto | null;
}

@ApiSchema({ name: 'ReturnTarget' })
export class ReturnTargetDto {
  @ApiProperty({ example: 'revise' })
  step: string;

  @ApiProperty({ example: '修改完善' })
  title: string;
}

@ApiSchema({ name: 'SeatDeliverable' })
export class SeatDeliverableDto {
  @ApiProperty({ example: '1.1.1' })
  id: string;

  @ApiProperty({ example: '1.1.1' })
  code: string;

  @ApiProperty({ example: '制定《党员领导干部参加双重组织生活会制度》' })
  title: string;
}

@ApiSchema({ name: 'Tally' })
export class TallyDto {
  @ApiProperty({ example: 6 })
  needed: number;

  @ApiProperty({ example: 8 })
  seats: number;

  @ApiProperty({ example: 5 })
  answered: number;

  @ApiProperty({ example: 6, description: 'How many must have answered for the vote to count.' })
  turnout: number;

  @ApiProperty({ example: '需6票同意，应表决8人，已表决5人' })
  words: string;
}

/** A row of somebody's to-do list. */
@ApiSchema({ name: 'SeatListItem' })
export class SeatListItemDto extends SeatSummaryDto {
  @ApiProperty({ type: SeatDeliverableDto })
  deliverable: SeatDeliverableDto;

  @ApiProperty({
    enum: ['own', 'proxy'],
    nullable: true,
    description: '以谁的名义办理：`own` 本人 · `proxy` 代理他人；`null` 不由您办理。',
  })
  capacity: 'own' | 'proxy' | null;

  @ApiProperty({ type: RefDto, nullable: true, description: '代理谁办理。' })
  proxyFor: RefDto | null;

  @ApiProperty({ type: String, nullable: true, example: '授权〔2015〕1号' })
  proxyGrant: string | null;

  @ApiProperty({ type: String, example: '牵头签批', nullable: true })
  stage: string | null;

  @ApiProperty({ example: '签批' })
  stepTitle: string;

  @ApiProperty({ type: String, nullable: true })
  openedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'First opening of the paper, its receipt.' })
  acknowledgedAt: string | null;

  @ApiProperty({
    type: Number,
    example: 3,
    nullable: true,
    description: 'Negative once the limit has passed; null where there is none.',
  })
  workingDaysLeft: number | null;
}
