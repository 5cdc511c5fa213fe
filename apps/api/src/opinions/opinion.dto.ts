import { ApiProperty } from '@nestjs/swagger';

import type { OpinionDisposition, OpinionNature } from '#libs/engine';

import { RefDto } from '../seats/seat.dto.js';

export class DispositionDto {
  @ApiProperty({ enum: ['adopted', 'partlyAdopted', 'notAdopted'] })
  disposition: OpinionDisposition;

  @ApiProperty({ example: '部分采纳' })
  label: string;

  @ApiProperty({ example: '上级规定要求保留第一款' })
  reason: string;

  @ApiProperty({ example: '第六条', description: 'Where the result stands in the new text.' })
  place: string;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty()
  at: string;
}

/** One point of an opinion, with what became of it. */
export class OpinionDto {
  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.1' })
  id: string;

  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.3' })
  seatId: string;

  @ApiProperty({ example: '1.1.1' })
  deliverableId: string;

  @ApiProperty({ type: RefDto, description: 'The unit or person whose opinion it is.' })
  from: RefDto;

  @ApiProperty({ type: RefDto, nullable: true, description: 'Who filed it.' })
  by: RefDto | null;

  @ApiProperty({ example: 1 })
  round: number;

  @ApiProperty({ example: '第六条', description: 'Empty for the text as a whole.' })
  place: string;

  @ApiProperty({ enum: ['modify', 'add', 'delete', 'object', 'not-concerned'] })
  nature: OpinionNature;

  @ApiProperty({ example: '删除' })
  natureLabel: string;

  @ApiProperty({ example: '删去第二款' })
  wording: string;

  @ApiProperty({ example: '与上级规定重复' })
  reason: string;

  @ApiProperty({
    type: DispositionDto,
    nullable: true,
    description: 'Null until the drafter has answered it.',
  })
  disposition: DispositionDto | null;
}
