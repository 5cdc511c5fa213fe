import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQuery } from '../http/page-query.dto.js';

export const WORK_STATES = ['todo', 'waiting', 'handled'] as const;
export type WorkState = (typeof WORK_STATES)[number];

export class SeatsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['me'], default: 'me' })
  @MayBeLeftOut()
  @IsIn(['me'])
  holder?: 'me';

  @ApiProperty({
    enum: WORK_STATES,
    default: 'todo',
    description: '`todo` 待办 · `waiting` 等待他人 · `handled` 已办',
  })
  @IsIn(WORK_STATES)
  state: WorkState = 'todo';
}
