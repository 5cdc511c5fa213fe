import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { HistoryItemDto } from './history-item.dto.js';

@ApiSchema({ name: 'HistoryPage' })
export class HistoryPageDto {
  @ApiProperty({ type: HistoryItemDto, isArray: true })
  items: HistoryItemDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
