import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, MaxLength, ValidateNested } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

const LONGEST_SOURCE = 200_000;
const LONGEST_NAME = 200;
/** More scenario files than this belong to no single workflow. */
const MOST_TEXTS = 50;

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

@ApiSchema({ name: 'NamedText' })
export class NamedText {
  @ApiProperty({ example: 'co-sign/votes.yaml' })
  @IsString()
  @MaxLength(LONGEST_NAME)
  name: string;

  @ApiProperty({ maxLength: LONGEST_SOURCE })
  @IsString()
  @MaxLength(LONGEST_SOURCE)
  source: string;
}

/** What is played before a version is used. */
export class ScenarioTexts {
  @ApiPropertyOptional({
    type: NamedText,
    isArray: true,
    maxItems: MOST_TEXTS,
    description: 'Scenario files. They are played first; where one goes another way, nothing is done.',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_TEXTS)
  @ValidateNested({ each: true })
  @Type(() => NamedText)
  scenarios?: NamedText[];

  @ApiPropertyOptional({
    type: NamedText,
    isArray: true,
    maxItems: MOST_TEXTS,
    description: 'Organisations the scenarios name.',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_TEXTS)
  @ValidateNested({ each: true })
  @Type(() => NamedText)
  towns?: NamedText[];

  @ApiPropertyOptional({
    type: NamedText,
    isArray: true,
    maxItems: MOST_TEXTS,
    description: 'Other versions of the workflow, to which the scenarios migrate. They are not deployed.',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_TEXTS)
  @ValidateNested({ each: true })
  @Type(() => NamedText)
  versions?: NamedText[];
}

@ApiSchema({ name: 'DeployWorkflow' })
export class DeployInput extends ScenarioTexts {
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
