import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { OpinionDto } from './opinion.dto.js';

@ApiSchema({ name: 'OpinionPage' })
export class OpinionPageDto {
  @ApiProperty({ type: OpinionDto, isArray: true })
  items: OpinionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
