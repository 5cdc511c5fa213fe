import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

import { PageQuery } from '../http/page-query.dto.js';

export class OpinionsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Opinions on this deliverable.' })
  @IsOptional()
  @IsUUID('all')
  deliverable?: string;

  @ApiPropertyOptional({ enum: ['mine'], description: "What became of one's own unit's opinions." })
  @IsOptional()
  @IsIn(['mine'])
  unit?: 'mine';
}
