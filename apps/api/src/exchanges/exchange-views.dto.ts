import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { RefDto } from '../http/ref.dto.js';
import { SeatDeliverableDto } from '../seats/seat.dto.js';

/** What somebody said, and when. */
@ApiSchema({ name: 'Remark' })
export class RemarkDto {
  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty({ example: '2015-09-28T02:12:00.000Z' })
  at: string;

  @ApiProperty({ example: '第六条建议删去第二款', description: 'Empty where nothing was written.' })
  text: string;
}

/** A question 询问 with what was answered. */
@ApiSchema({ name: 'Question' })
export class QuestionDto {
  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.1' })
  id: string;

  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.3', description: 'The seat it belongs to.' })
  seatId: string;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty({ type: [RefDto] })
  to: RefDto[];

  @ApiProperty()
  at: string;

  @ApiProperty({ example: '第六条的依据是哪一份文件' })
  question: string;

  @ApiProperty({ type: Number, nullable: true, example: 2, description: 'The version it was asked about.' })
  versionNumber: number | null;

  @ApiProperty({ type: [RemarkDto] })
  replies: RemarkDto[];

  @ApiProperty({ description: 'Nobody waits for an answer any more.' })
  closed: boolean;
}

/** A text sent to one person to be read 传阅. */
@ApiSchema({ name: 'Circulation' })
export class CirculationDto {
  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.1' })
  id: string;

  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.3' })
  seatId: string;

  @ApiProperty({ type: RefDto })
  to: RefDto;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty()
  at: string;

  @ApiProperty({ type: Number, nullable: true, example: 2 })
  versionNumber: number | null;

  @ApiProperty({ description: 'The seat it was sent from waits until it has been read.' })
  mustFinish: boolean;

  @ApiProperty({ type: String, nullable: true, example: '2015-10-12' })
  due: string | null;

  @ApiProperty({ type: RemarkDto, nullable: true, description: 'Null until it has been read.' })
  read: RemarkDto | null;

  @ApiProperty({ description: 'Ended before it was read.' })
  cancelled: boolean;
}

/** A copy for information 抄送. */
@ApiSchema({ name: 'Copy' })
export class CopyDto {
  @ApiProperty({ type: RefDto })
  to: RefDto;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty()
  at: string;

  @ApiProperty({ example: 1 })
  round: number;

  @ApiProperty({ type: Number, nullable: true, example: 2 })
  versionNumber: number | null;
}

/** A question as whoever was asked opens it: they may not see the paper otherwise. */
@ApiSchema({ name: 'QuestionPut' })
export class QuestionPutDto extends QuestionDto {
  @ApiProperty({ type: SeatDeliverableDto })
  deliverable: SeatDeliverableDto;
}

/** A circulated text as its reader opens it: they may not see the paper otherwise. */
@ApiSchema({ name: 'CirculationPut' })
export class CirculationPutDto extends CirculationDto {
  @ApiProperty({ type: SeatDeliverableDto })
  deliverable: SeatDeliverableDto;
}
