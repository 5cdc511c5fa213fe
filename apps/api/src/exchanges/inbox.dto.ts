import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { SeatDeliverableDto, SeatListItemDto } from '../seats/seat.dto.js';
import { CirculationPutDto, CopyDto, QuestionPutDto } from './exchange-views.dto.js';

/** A copy as whoever it was sent to finds it. */
@ApiSchema({ name: 'CopyPut' })
export class CopyPutDto extends CopyDto {
  @ApiProperty({ type: SeatDeliverableDto })
  deliverable: SeatDeliverableDto;
}

/** What others sent to or want of a person whose seat it is not. */
@ApiSchema({ name: 'Inbox' })
export class InboxDto {
  @ApiProperty({ type: [SeatListItemDto], description: '请您先提意见的（委派）。' })
  advice: SeatListItemDto[];

  @ApiProperty({ type: [SeatListItemDto], description: '申请延期、等您批复的。' })
  extensions: SeatListItemDto[];

  @ApiProperty({ type: [QuestionPutDto], description: '询问您的，含已答复的。' })
  questions: QuestionPutDto[];

  @ApiProperty({ type: [CirculationPutDto], description: '传阅给您的，含已阅的。' })
  circulations: CirculationPutDto[];

  @ApiProperty({ type: [CopyPutDto], description: '抄送给您的。' })
  copies: CopyPutDto[];
}
