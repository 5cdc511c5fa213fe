import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { DELIVERABLE_STATES, DISCLOSURES } from '#libs/ledger';

import { RefDto } from '../http/ref.dto.js';
import { SeatSummaryDto } from '../seats/seat.dto.js';

@ApiSchema({ name: 'Light' })
export class LightDto {
  @ApiProperty({ enum: ['grey', 'green', 'yellow', 'red', 'blue', 'paused'] })
  color: string;

  @ApiProperty({ example: '▲' })
  shape: string;

  @ApiProperty({ example: '预警' })
  label: string;

  @ApiProperty({ example: '比倒排计划晚29个工作日' })
  reason: string;
}

@ApiSchema({ name: 'Holder' })
export class HolderDto {
  @ApiProperty({ example: '田雨' })
  name: string;

  @ApiProperty({ example: '市纪委机关' })
  unit: string;

  @ApiProperty()
  since: string;
}

/** A row of the ledger. Everything in it is computed from the plan and the record. */
@ApiSchema({ name: 'DeliverableItem' })
export class DeliverableItemDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: '1.1.1' })
  code: string;

  @ApiProperty({ example: '制定《党员领导干部参加双重组织生活会制度》' })
  title: string;

  @ApiProperty({ type: RefDto })
  area: RefDto;

  @ApiProperty({ type: RefDto })
  task: RefDto;

  @ApiProperty({ enum: ['text', 'plan', 'mechanism', 'model-or-database', 'activity'] })
  outputKind: string;

  @ApiProperty({ type: RefDto, nullable: true })
  leadUnit: RefDto | null;

  @ApiProperty({ type: RefDto, nullable: true })
  responsibleUnit: RefDto | null;

  @ApiProperty({ enum: ['stated', 'inherited-from-lead'] })
  responsibleBasis: string;

  @ApiProperty({ type: RefDto, isArray: true })
  reviewUnits: readonly RefDto[];

  @ApiProperty()
  reviewListOpen: boolean;

  @ApiProperty({ type: Number, example: 2015, nullable: true })
  dueYear: number | null;

  @ApiProperty({ type: String, example: '2015-12-31', nullable: true })
  dueDate: string | null;

  @ApiProperty({ enum: DELIVERABLE_STATES })
  state: string;

  @ApiProperty({ type: String, example: '参加单位审核', nullable: true })
  stage: string | null;

  @ApiProperty({ type: String, example: '征求意见', nullable: true })
  step: string | null;

  @ApiProperty({ type: String, example: 'review', nullable: true })
  stepId: string | null;

  @ApiProperty({ type: LightDto })
  light: LightDto;

  @ApiProperty({ type: RefDto, nullable: true, description: '承办人' })
  handler: RefDto | null;

  @ApiProperty({ type: HolderDto, isArray: true, description: 'Who has it now.' })
  holders: readonly HolderDto[];

  @ApiProperty({ type: String, nullable: true })
  instanceId: string | null;
}

@ApiSchema({ name: 'DeliverablePage' })
export class DeliverablePageDto {
  @ApiProperty({ type: DeliverableItemDto, isArray: true })
  items: readonly DeliverableItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiSchema({ name: 'StageOnSchedule' })
export class StageDto {
  @ApiProperty({ example: '起草' })
  name: string;

  @ApiProperty({ type: String, example: '2015-08-14', nullable: true })
  latestStart: string | null;

  @ApiProperty({ type: String, example: '2015-11-13', nullable: true })
  latestFinish: string | null;

  @ApiProperty({ type: String, nullable: true })
  enteredAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  leftAt: string | null;

  @ApiProperty({ enum: ['done', 'current', 'upcoming'] })
  state: string;
}

@ApiSchema({ name: 'Deliverable' })
export class DeliverableDto extends DeliverableItemDto {
  @ApiProperty({ type: RefDto, nullable: true, description: '责任人' })
  personInCharge: RefDto | null;

  @ApiProperty({ type: RefDto, nullable: true, description: '分管领导' })
  leaderInCharge: RefDto | null;

  @ApiProperty({ type: RefDto, nullable: true })
  acceptingBody: RefDto | null;

  @ApiProperty({ type: RefDto, nullable: true })
  supervisingBody: RefDto | null;

  @ApiProperty({ type: String, nullable: true, description: '交办' })
  assignedAt: string | null;

  @ApiProperty({ type: String, nullable: true, description: '签收' })
  acknowledgedAt: string | null;

  @ApiProperty({ type: String, enum: DISCLOSURES, nullable: true, description: '公开属性' })
  disclosure: string | null;

  @ApiProperty()
  problem: string;

  @ApiProperty()
  nextStep: string;

  @ApiProperty()
  remark: string;

  @ApiProperty({ type: StageDto, isArray: true })
  stages: readonly StageDto[];

  @ApiProperty({
    type: SeatSummaryDto,
    isArray: true,
    description: "The reader's own seats, open or to come.",
  })
  mySeats: readonly SeatSummaryDto[];

  @ApiProperty({ description: 'The reader may start the work now.' })
  mayStart: boolean;

  @ApiProperty({ description: 'The reader holds the pen.' })
  mayWrite: boolean;

  @ApiProperty({ description: 'The reader sent it and may take it back.' })
  mayWithdraw: boolean;
}

@ApiSchema({ name: 'Schedule' })
export class ScheduleDto {
  @ApiProperty({ type: String, example: '2015-12-31', nullable: true })
  dueDate: string | null;

  @ApiProperty({ type: StageDto, isArray: true })
  stages: readonly StageDto[];

  @ApiProperty({ type: LightDto })
  light: LightDto;
}
