import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';

/** What is supposed: nothing, that somebody is away, that the text goes back, or both. */
export class PreviewQuery {
  @ApiPropertyOptional({ example: 'zhangming', description: 'As if this person were away.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  absent?: string;

  @ApiPropertyOptional({ example: 'revise', description: 'As if the text were returned to this step now.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(64)
  returnTo?: string;
}
