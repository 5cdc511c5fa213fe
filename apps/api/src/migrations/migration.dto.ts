import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsObject, IsString, MaxLength } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { LONGEST_NAME, Words } from '../http/text-fields.js';
import { CommandResultDto } from '../seats/command-result.dto.js';
import { ScenarioTexts } from '../workflows/workflow.dto.js';

const PLAN = { type: 'object', additionalProperties: { type: 'string' } } as const;
const planWords = '旧版环节到新版环节；不写的，到同名环节。';

export class MigrationQuery {
  @ApiPropertyOptional({ default: true, description: '只预演，不改动。' })
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;
}

@ApiSchema({ name: 'MigrateInstanceInput' })
export class MigrateInstanceInput {
  @ApiPropertyOptional({ description: '新版的哈希；不写的，到最新一版。' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_NAME)
  to?: string;

  @ApiPropertyOptional({ ...PLAN, description: planWords })
  @MayBeLeftOut()
  @IsObject()
  nodes?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ default: false, description: '期限按新版重新计算。' })
  @MayBeLeftOut()
  @IsBoolean()
  resetTimers?: boolean;

  @Words('审核时限由7个工作日改为5个工作日')
  reason: string;
}

@ApiSchema({ name: 'MigrateInstancesInput' })
export class MigrateInstancesInput extends ScenarioTexts {
  @ApiPropertyOptional({ description: '只迁移这一版的件；不写的，各旧版的都迁移。' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_NAME)
  from?: string;

  @ApiPropertyOptional({ description: '新版的哈希；不写的，到最新一版。' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_NAME)
  to?: string;

  @ApiPropertyOptional({ ...PLAN, description: planWords })
  @MayBeLeftOut()
  @IsObject()
  nodes?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ default: false, description: '期限按新版重新计算。' })
  @MayBeLeftOut()
  @IsBoolean()
  resetTimers?: boolean;

  @Words('审核时限由7个工作日改为5个工作日')
  reason: string;
}

@ApiSchema({ name: 'MigrationObstacle' })
export class MigrationObstacleDto {
  @ApiProperty({ example: 'not-a-safe-point', description: '原因编码，或者拒绝办理的编码。' })
  code: string;

  @ApiProperty({ type: String, nullable: true, example: 'review' })
  step: string | null;

  @ApiProperty({ type: String, nullable: true, example: '征求意见' })
  title: string | null;

  @ApiProperty({ example: '正在办理，已有人表态' })
  words: string;
}

@ApiSchema({ name: 'MigratedSeat' })
export class MigratedSeatDto {
  @ApiProperty({ example: 'review' })
  step: string;

  @ApiProperty({ example: '征求意见' })
  title: string;

  @ApiProperty({ example: '市财政局' })
  name: string;

  @ApiProperty({ example: 'pending' })
  state: string;
}

@ApiSchema({ name: 'MovedStep' })
export class MovedStepDto {
  @ApiProperty({ example: 'draft' })
  from: string;

  @ApiProperty({ example: 'write-up' })
  to: string;

  @ApiProperty({ example: '起草' })
  title: string;
}

@ApiSchema({ name: 'MovedDeadline' })
export class MovedDeadlineDto {
  @ApiProperty({ example: '征求意见' })
  title: string;

  @ApiProperty({ type: String, nullable: true, example: '2015-10-12' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, example: '2015-10-20' })
  after: string | null;
}

@ApiSchema({ name: 'MigrationVerdict' })
export class MigrationVerdictDto {
  @ApiProperty()
  instance: string;

  @ApiProperty({ example: '1.1.1', description: '件的编号；没有编号的，件的标识。' })
  subject: string;

  @ApiProperty({ enum: ['unchanged', 'changes', 'refused'] })
  verdict: string;

  @ApiProperty({ type: MigrationObstacleDto, isArray: true, description: '不能迁移的全部原因。' })
  because: readonly MigrationObstacleDto[];

  @ApiProperty({ type: MigratedSeatDto, isArray: true, description: '增加的办理人。' })
  seatsAdded: readonly MigratedSeatDto[];

  @ApiProperty({ type: MigratedSeatDto, isArray: true, description: '减少的办理人，都还没有办理。' })
  seatsRemoved: readonly MigratedSeatDto[];

  @ApiProperty({ type: MovedStepDto, isArray: true })
  movedSteps: readonly MovedStepDto[];

  @ApiProperty({ type: MovedDeadlineDto, isArray: true })
  movedDeadlines: readonly MovedDeadlineDto[];
}

@ApiSchema({ name: 'UnmappedStep' })
export class UnmappedStepDto {
  @ApiProperty({ example: 3, description: '旧版的版次。' })
  version: number;

  @ApiProperty({ example: 'revise' })
  step: string;

  @ApiProperty({ example: '修改' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: '新版里可能就是它的环节。' })
  likely: string | null;
}

@ApiSchema({ name: 'MigrationReport' })
export class MigrationReportDto {
  @ApiProperty({ example: 4, description: '新版的版次。' })
  version: number;

  @ApiProperty()
  to: string;

  @ApiProperty({
    type: UnmappedStepDto,
    isArray: true,
    description: '新版没有、计划里也没有写明去处的旧版环节。',
  })
  unmapped: readonly UnmappedStepDto[];

  @ApiProperty()
  unchanged: number;

  @ApiProperty()
  changes: number;

  @ApiProperty()
  refused: number;

  @ApiProperty({ type: MigrationVerdictDto, isArray: true })
  instances: readonly MigrationVerdictDto[];

  @ApiProperty({ description: '还有未列出的。' })
  more: boolean;
}

@ApiSchema({ name: 'MigrationBatch' })
export class MigrationBatchDto {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true })
  from: string | null;

  @ApiProperty()
  to: string;

  @ApiProperty({ example: 4, description: '新版的版次。' })
  version: number;

  @ApiProperty(PLAN)
  nodes: Readonly<Record<string, string>>;

  @ApiProperty()
  resetTimers: boolean;

  @ApiProperty()
  reason: string;

  @ApiProperty({ example: '甘露' })
  startedBy: string;

  @ApiProperty()
  startedAt: string;

  @ApiProperty()
  waiting: number;

  @ApiProperty()
  migrated: number;

  @ApiProperty()
  refused: number;

  @ApiProperty()
  failed: number;

  @ApiProperty({ description: '没有等待的件了。' })
  finished: boolean;
}

@ApiSchema({ name: 'MigrationBatchPage' })
export class MigrationBatchPageDto {
  @ApiProperty({ type: MigrationBatchDto, isArray: true, description: 'Newest first.' })
  items: readonly MigrationBatchDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiSchema({ name: 'MigrationItem' })
export class MigrationItemDto {
  @ApiProperty()
  instance: string;

  @ApiProperty({ example: '1.1.1' })
  subject: string;

  @ApiProperty({ enum: ['waiting', 'migrated', 'refused', 'failed'] })
  state: string;

  @ApiProperty({ type: MigrationObstacleDto, isArray: true })
  because: readonly MigrationObstacleDto[];

  @ApiProperty({ type: String, nullable: true })
  finishedAt: string | null;
}

@ApiSchema({ name: 'MigrationBatchDetail' })
export class MigrationBatchDetailDto extends MigrationBatchDto {
  @ApiProperty({ type: MigrationItemDto, isArray: true })
  instances: readonly MigrationItemDto[];
}

@ApiSchema({ name: 'MigrationAnswer' })
export class MigrationAnswerDto {
  @ApiProperty()
  dryRun: boolean;

  @ApiProperty({ type: MigrationReportDto, nullable: true, description: '预演的结果。' })
  report: MigrationReportDto | null;

  @ApiProperty({ type: MigrationBatchDto, nullable: true, description: '已开始的一批。' })
  batch: MigrationBatchDto | null;
}

@ApiSchema({ name: 'InstanceMigration' })
export class InstanceMigrationDto {
  @ApiProperty()
  dryRun: boolean;

  @ApiProperty({ type: MigrationVerdictDto, nullable: true, description: '预演的结果。' })
  verdict: MigrationVerdictDto | null;

  @ApiProperty({ type: CommandResultDto, nullable: true, description: '办理的结果。' })
  result: CommandResultDto | null;
}
