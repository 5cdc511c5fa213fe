import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQuery } from '../http/page-query.dto.js';

export class HistoryQuery extends PageQuery {
  @ApiPropertyOptional({ default: false, description: "With the engine's own bookkeeping." })
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  all?: boolean;
}
