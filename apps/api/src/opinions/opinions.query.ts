import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQuery } from '../http/page-query.dto.js';

export class OpinionsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Opinions on this deliverable.' })
  @MayBeLeftOut()
  @IsUUID('all')
  deliverable?: string;

  @ApiPropertyOptional({ enum: ['mine'], description: "What became of one's own unit's opinions." })
  @MayBeLeftOut()
  @IsIn(['mine'])
  unit?: 'mine';
}
