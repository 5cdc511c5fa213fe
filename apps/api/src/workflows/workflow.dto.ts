import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

const LONGEST_SOURCE = 200_000;

@ApiSchema({ name: 'Workflow' })
export class WorkflowDto {
  @ApiProperty({ example: 'deliverable' })
  key: string;

  @ApiProperty({ example: '改革成果办理' })
  title: string;

  @ApiProperty({ description: 'SHA-256 of the text.' })
  hash: string;

  @ApiProperty({ example: 2, description: 'How many versions there are; the current one is the last.' })
  versions: number;

  @ApiProperty()
  deployedAt: string;
}

@ApiSchema({ name: 'WorkflowPage' })
export class WorkflowPageDto {
  @ApiProperty({ type: WorkflowDto, isArray: true })
  items: WorkflowDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiSchema({ name: 'WorkflowVersion' })
export class WorkflowVersionDto {
  @ApiProperty({ example: 1 })
  number: number;

  @ApiProperty()
  hash: string;

  @ApiProperty()
  deployedAt: string;
}

@ApiSchema({ name: 'WorkflowDetail' })
export class WorkflowDetailDto {
  @ApiProperty({ example: 'deliverable' })
  key: string;

  @ApiProperty({ example: '改革成果办理' })
  title: string;

  @ApiProperty()
  hash: string;

  @ApiProperty({ description: 'The text as it was deployed.' })
  source: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The compiled graph.' })
  graph: object;

  @ApiProperty({ type: WorkflowVersionDto, isArray: true, description: 'Newest first.' })
  versions: WorkflowVersionDto[];
}

@ApiSchema({ name: 'WorkflowSource' })
export class WorkflowSourceInput {
  @ApiProperty({ description: 'The workflow file.', maxLength: LONGEST_SOURCE })
  @IsString()
  @MaxLength(LONGEST_SOURCE)
  source: string;
}

@ApiSchema({ name: 'DeployedWorkflow' })
export class DeployedWorkflowDto {
  @ApiProperty({ example: 'deliverable' })
  key: string;

  @ApiProperty()
  hash: string;

  @ApiProperty({ description: 'False when the same text was there already: then nothing has changed.' })
  created: boolean;
}

@ApiSchema({ name: 'LintProblem' })
export class LintProblemDto {
  @ApiProperty({ example: 34 })
  line: number;

  @ApiProperty({ example: 12 })
  column: number;

  @ApiProperty({ enum: ['error', 'warning'] })
  severity: string;

  @ApiProperty({ example: 'unknown-name' })
  rule: string;

  @ApiProperty()
  message: string;

  @ApiProperty({ description: 'What would be right; empty when the message says it already.' })
  expected: string;
}

@ApiSchema({ name: 'LintReport' })
export class LintReportDto {
  @ApiProperty({ description: 'Whether it could be deployed.' })
  ok: boolean;

  @ApiProperty({ type: LintProblemDto, isArray: true })
  problems: LintProblemDto[];
}
