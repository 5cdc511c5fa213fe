import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsObject, IsString, MaxLength } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { RefDto } from '../http/ref.dto.js';
import { LONGEST_NAME, Words } from '../http/text-fields.js';
import { ProxyDto } from '../proxies/proxy.dto.js';
import { ClosedDto } from '../instances/operation.dto.js';
import { SeatListItemDto } from '../seats/seat.dto.js';

export class HandOverQuery {
  @ApiPropertyOptional({ default: false, description: '只列出，不移交。' })
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  dryRun?: boolean;
}

@ApiSchema({ name: 'HandOverInput' })
export class HandOverInput {
  @ApiPropertyOptional({ example: 'zoukai', description: '全部移交给谁；不写的，按现任岗位逐件移交。' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_NAME)
  to?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '逐件指定：待办编号到人员。优先于 `to`。',
  })
  @MayBeLeftOut()
  @IsObject()
  seats?: Readonly<Record<string, unknown>>;

  @Words('调离')
  reason: string;
}

export const HAND_OVER_RESULTS = ['proposed', 'handed-over', 'follows-post', 'nobody', 'refused'] as const;
export type HandOverResult = (typeof HAND_OVER_RESULTS)[number];

@ApiSchema({ name: 'HandOverSeat' })
export class HandOverSeatDto {
  @ApiProperty({ type: SeatListItemDto })
  seat: SeatListItemDto;

  @ApiProperty({ type: RefDto, nullable: true, description: '接手的人员。' })
  to: RefDto | null;

  @ApiProperty({ type: RefDto, isArray: true, description: '可以接手的人员，现任该岗位的在前。' })
  candidates: readonly RefDto[];

  @ApiProperty({
    enum: HAND_OVER_RESULTS,
    description:
      '`proposed` 拟移交 · `handed-over` 已移交 · `follows-post` 已随岗位由接任者办理，不用移交 · `nobody` 尚无人可以接手 · `refused` 未移交',
  })
  result: HandOverResult;

  @ApiProperty({ type: ClosedDto, nullable: true, description: '未移交的原因。' })
  refused: ClosedDto | null;
}

@ApiSchema({ name: 'HandOver' })
export class HandOverDto {
  @ApiProperty({ type: RefDto })
  person: RefDto;

  @ApiProperty()
  dryRun: boolean;

  @ApiProperty({ type: HandOverSeatDto, isArray: true })
  seats: readonly HandOverSeatDto[];

  @ApiProperty({ description: '还有未列出的，请再移交一次。' })
  more: boolean;

  @ApiProperty({ type: ProxyDto, isArray: true, description: '仍在授予或者接受的代理，须另行撤销。' })
  proxies: readonly ProxyDto[];

  @ApiProperty({ type: RefDto, isArray: true, description: '流程定义中写明该人员的，须另行修订。' })
  workflows: readonly RefDto[];
}
