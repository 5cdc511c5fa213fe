import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { RefDto } from '../http/ref.dto.js';
import { PlanQuestionDto } from './plan.dto.js';

@ApiSchema({ name: 'ReportedDeliverable' })
export class ReportedDeliverableDto {
  @ApiProperty({ example: '1.1.2' })
  code: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: Number, nullable: true, example: 2015 })
  dueYear: number | null;

  @ApiProperty({ type: String, nullable: true, example: '2015-12-31' })
  dueDate: string | null;

  @ApiProperty({ type: String, nullable: true })
  leadUnit: string | null;

  @ApiProperty({ type: String, isArray: true })
  leadUnits: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  responsibleUnit: string | null;

  @ApiProperty({ enum: ['stated', 'inherited-from-lead'] })
  responsibleBasis: string;

  @ApiProperty({ type: String, isArray: true })
  reviewUnits: readonly string[];

  @ApiProperty()
  reviewListOpen: boolean;

  @ApiProperty({ enum: ['text', 'plan', 'mechanism', 'model-or-database', 'activity'] })
  outputKind: string;

  @ApiProperty({ example: 31, description: 'Line of the file.' })
  line: number;
}

/** What an import found, and what it changed or would change. Units are named as the plan prints them. */
@ApiSchema({ name: 'ImportReport' })
export class ImportReportDto {
  @ApiProperty({ type: String, nullable: true })
  planId: string | null;

  @ApiProperty()
  dryRun: boolean;

  @ApiProperty({ type: RefDto, nullable: true, description: 'The plan in the ledger it is another copy of.' })
  recognisedAs: RefDto | null;

  @ApiProperty()
  changed: boolean;

  @ApiProperty({ type: String, nullable: true, example: 'GB18030' })
  encoding: string | null;

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  areas: readonly object[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  tasks: readonly object[];

  @ApiProperty({ type: ReportedDeliverableDto, isArray: true })
  deliverables: readonly ReportedDeliverableDto[];

  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  units: readonly object[];

  @ApiProperty({ type: PlanQuestionDto, isArray: true })
  questions: readonly PlanQuestionDto[];

  @ApiProperty({ type: 'object', additionalProperties: true })
  counts: object;
}
