import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

import {
  DELIVERABLE_STATES,
  ENTRY_SORTS,
  type DeliverableState,
  type EntrySort,
  type LightColor,
} from '#libs/ledger';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQuery } from '../http/page-query.dto.js';

const lights = ['grey', 'green', 'yellow', 'red', 'blue', 'paused'] as const satisfies readonly LightColor[];

export class DeliverablesQuery extends PageQuery {
  @ApiPropertyOptional({ example: 2015 })
  @MayBeLeftOut()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2200)
  year?: number;

  @ApiPropertyOptional({ example: '1', description: 'Code of an area.' })
  @MayBeLeftOut()
  @Matches(/^\d{1,4}$/)
  area?: string;

  @ApiPropertyOptional({ enum: DELIVERABLE_STATES })
  @MayBeLeftOut()
  @IsIn(DELIVERABLE_STATES)
  state?: DeliverableState;

  @ApiPropertyOptional({ example: 'zuzhibu', description: 'Leads it, is responsible or is asked.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  unit?: string;

  @ApiPropertyOptional({ enum: ['me'], description: '承办人: only what was given to whoever asks.' })
  @MayBeLeftOut()
  @IsIn(['me'])
  handler?: 'me';

  @ApiPropertyOptional({ enum: lights })
  @MayBeLeftOut()
  @IsIn(lights)
  light?: LightColor;

  @ApiPropertyOptional({ example: '组织生活', description: 'Words of the title.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ example: '1.1.1' })
  @MayBeLeftOut()
  @Matches(/^\d{1,4}(\.\d{1,4}){0,2}$/)
  code?: string;

  @ApiPropertyOptional({ enum: ENTRY_SORTS, default: 'code' })
  @MayBeLeftOut()
  @IsIn(ENTRY_SORTS)
  sort?: EntrySort;
}
