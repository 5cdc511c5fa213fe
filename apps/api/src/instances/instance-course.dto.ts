import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { IncidentCode } from '#libs/engine';

import { CirculationDto, CopyDto, QuestionDto, RemarkDto } from '../exchanges/exchange-views.dto.js';
import { RefDto } from '../http/ref.dto.js';

@ApiSchema({ name: 'StepRef' })
export class StepRefDto {
  @ApiProperty({ example: 'sign-off' })
  step: string;

  @ApiProperty({ example: '签批' })
  title: string;
}

/** The process cannot go on by itself at one place. */
@ApiSchema({ name: 'Incident' })
export class IncidentDto extends StepRefDto {
  @ApiProperty({ example: 1, description: 'Its number, for trying again.' })
  number: number;

  @ApiProperty({ enum: ['livelock', 'no-branch', 'bad-value', 'run-failed'] })
  code: IncidentCode;

  @ApiProperty({ example: 'subject.dueYear is not a number' })
  message: string;

  @ApiProperty()
  at: string;

  @ApiProperty()
  resolved: boolean;
}

/** A disagreement and how it is settled 异议协调. */
@ApiSchema({ name: 'Dispute' })
export class DisputeDto {
  @ApiProperty({ example: 1 })
  number: number;

  @ApiProperty({ type: StepRefDto, description: 'The step in which somebody disagreed.' })
  about: StepRefDto;

  @ApiProperty({ type: [String], description: 'Ids of the seats that disagreed.' })
  seats: string[];

  @ApiProperty({ type: [String], description: 'Ids of the opinions kept up against their disposition.' })
  opinions: string[];

  @ApiProperty({ example: 0, description: 'The rung it stands on, from 0.' })
  rung: number;

  @ApiProperty({ example: 3, description: 'How many rungs the ladder has; the last one rules.' })
  rungs: number;

  @ApiProperty({ type: [String], description: 'Ids of the seats that deal with it, every rung so far.' })
  settledBy: string[];

  @ApiProperty({ enum: ['open', 'settled', 'ruled', 'dropped'] })
  state: 'open' | 'settled' | 'ruled' | 'dropped';

  @ApiProperty({ example: '协调中' })
  label: string;

  @ApiProperty({ type: RemarkDto, nullable: true })
  ruling: RemarkDto | null;
}

/** A step passed over by an administrator. It counts as no approval. */
@ApiSchema({ name: 'Skip' })
export class SkipDto extends StepRefDto {
  @ApiProperty({ example: 1 })
  round: number;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty({
    type: RefDto,
    nullable: true,
    description: 'The second administrator, where one was needed.',
  })
  second: RefDto | null;

  @ApiProperty({ example: '联席会议已经审定' })
  reason: string;

  @ApiProperty()
  at: string;
}

@ApiSchema({ name: 'Suspension' })
export class SuspensionDto {
  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty()
  at: string;

  @ApiProperty({ example: '等待省上文件' })
  reason: string;
}

/** A jump that waits for a second administrator. */
@ApiSchema({ name: 'JumpRequest' })
export class JumpRequestDto {
  @ApiProperty({ example: 3 })
  token: number;

  @ApiProperty({ type: StepRefDto })
  to: StepRefDto;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty({ example: '联席会议已经审定' })
  reason: string;

  @ApiProperty()
  at: string;
}

/** What has become of an instance besides its steps, and what people said beside them. */
@ApiSchema({ name: 'InstanceCourse' })
export class InstanceCourseDto {
  @ApiProperty({ type: [IncidentDto] })
  incidents: IncidentDto[];

  @ApiProperty({ type: [DisputeDto] })
  disputes: DisputeDto[];

  @ApiProperty({ type: [SkipDto] })
  skips: SkipDto[];

  @ApiProperty({ type: SuspensionDto, nullable: true })
  suspension: SuspensionDto | null;

  @ApiProperty({ type: JumpRequestDto, nullable: true })
  jumpRequest: JumpRequestDto | null;

  @ApiProperty({ type: [CopyDto] })
  copies: CopyDto[];

  @ApiProperty({ type: [CirculationDto] })
  circulations: CirculationDto[];

  @ApiProperty({ type: [QuestionDto] })
  questions: QuestionDto[];

  @ApiProperty({ type: [RemarkDto] })
  comments: RemarkDto[];
}
