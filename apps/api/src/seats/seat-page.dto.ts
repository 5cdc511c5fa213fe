import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { SeatListItemDto } from './seat.dto.js';

@ApiSchema({ name: 'SeatPage' })
export class SeatPageDto {
  @ApiProperty({ type: SeatListItemDto, isArray: true })
  items: SeatListItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
