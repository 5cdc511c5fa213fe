import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsString, MaxLength, MinLength } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { RefDto } from '../http/ref.dto.js';

@ApiSchema({ name: 'Plan' })
export class PlanDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ example: '市委深化党的建设制度改革实施方案' })
  title: string;

  @ApiProperty({ type: String, nullable: true })
  documentNumber: string | null;

  @ApiProperty({ type: String, nullable: true })
  issuer: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2015-06-30' })
  issuedOn: string | null;
}

@ApiSchema({ name: 'PlanPage' })
export class PlanPageDto {
  @ApiProperty({ type: PlanDto, isArray: true })
  items: PlanDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiSchema({ name: 'PlanArea' })
export class PlanAreaDto {
  @ApiProperty({ example: '1' })
  code: string;

  @ApiProperty()
  title: string;
}

@ApiSchema({ name: 'PlanTask' })
export class PlanTaskDto extends PlanAreaDto {
  @ApiProperty({ example: '1' })
  areaCode: string;

  @ApiProperty({ type: RefDto, isArray: true })
  leadUnits: RefDto[];

  @ApiProperty({ type: RefDto, isArray: true })
  participatingUnits: RefDto[];
}

@ApiSchema({ name: 'PlanCounts' })
export class PlanCountsDto {
  @ApiProperty({ example: 4 })
  areas: number;

  @ApiProperty({ example: 15 })
  tasks: number;

  @ApiProperty({ example: 43 })
  deliverables: number;

  @ApiProperty({ example: 2 })
  openQuestions: number;
}

@ApiSchema({ name: 'PlanDetail' })
export class PlanDetailDto extends PlanDto {
  @ApiProperty({ type: PlanAreaDto, isArray: true })
  areas: PlanAreaDto[];

  @ApiProperty({ type: PlanTaskDto, isArray: true })
  tasks: PlanTaskDto[];

  @ApiProperty({ type: PlanCountsDto })
  counts: PlanCountsDto;
}

@ApiSchema({ name: 'PlanQuestion' })
export class PlanQuestionDto {
  @ApiProperty({ example: 7 })
  number: number;

  @ApiProperty({ example: 'review.empty' })
  code: string;

  @ApiProperty({ example: '2.6.1', description: 'What it is about: a code, a name or a printed number.' })
  about: string;

  @ApiProperty({ example: 58, description: 'Line of the file.' })
  line: number;

  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'The printed words that raise it.' })
  quote: string;

  @ApiProperty({ type: String, nullable: true, description: 'What is assumed until somebody answers.' })
  proposal: string | null;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiPropertyOptional({ type: String, isArray: true })
  options?: readonly string[];

  @ApiProperty({ description: 'The matter cannot be worked on without an answer.' })
  blocking: boolean;
}

@ApiSchema({ name: 'PlanQuestionPage' })
export class PlanQuestionPageDto {
  @ApiProperty({ type: PlanQuestionDto, isArray: true })
  items: PlanQuestionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiSchema({ name: 'AnswerQuestion' })
export class AnswerQuestionInput {
  @ApiProperty({ example: '2015年6月30日', maxLength: 2000 })
  @IsString()
  @MinLength(1)
  @MaxLength(2000)
  answer: string;
}

export class ImportQuery {
  @ApiPropertyOptional({ default: false, description: 'Only report; store nothing.' })
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ description: 'Name of a file sent as a bare body.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(255)
  name?: string;
}
