import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { ANSWERS, type Answer, type OpinionDisposition, type OpinionNature } from '#libs/engine';

import { RefDto } from '../http/ref.dto.js';
import { SeatDeliverableDto } from '../seats/seat.dto.js';

const natures = [
  'modify',
  'add',
  'delete',
  'object',
  'not-concerned',
] as const satisfies readonly OpinionNature[];
const dispositions = [
  'adopted',
  'partlyAdopted',
  'notAdopted',
] as const satisfies readonly OpinionDisposition[];

@ApiSchema({ name: 'OpinionPoint' })
export class OpinionPointDto {
  @ApiProperty({ example: '第六条', description: 'Empty for the text as a whole.' })
  place: string;

  @ApiProperty({ enum: natures })
  nature: OpinionNature;

  @ApiProperty({ example: '删去第二款' })
  wording: string;

  @ApiProperty({ example: '与上级规定重复' })
  reason: string;
}

@ApiSchema({ name: 'OpinionResult' })
export class OpinionResultDto {
  @ApiProperty({ enum: dispositions })
  kind: OpinionDisposition;

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

@ApiSchema({ name: 'OpinionResponse' })
export class OpinionResponseDto {
  @ApiProperty({ enum: ['confirm', 'reserve', 'escalate'] })
  kind: 'confirm' | 'reserve' | 'escalate';

  @ApiProperty({ example: '保留意见' })
  label: string;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty()
  at: string;
}

/** One point of an opinion, with what became of it. */
@ApiSchema({ name: 'Opinion' })
export class OpinionDto {
  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.1' })
  id: string;

  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.3' })
  seatId: string;

  @ApiProperty({ type: SeatDeliverableDto })
  deliverable: SeatDeliverableDto;

  @ApiProperty({ type: RefDto, description: 'The unit or person whose opinion it is.' })
  unit: RefDto;

  @ApiProperty({ type: RefDto, nullable: true, description: 'Who filed it.' })
  person: RefDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'When it was filed.' })
  at: string | null;

  @ApiProperty({ example: 1 })
  round: number;

  @ApiProperty({ enum: ANSWERS, nullable: true, description: 'The answer it came with.' })
  answer: Answer | null;

  @ApiProperty({ type: OpinionPointDto })
  item: OpinionPointDto;

  @ApiProperty({
    type: OpinionResultDto,
    nullable: true,
    description: 'Null until the drafter has answered it.',
  })
  disposition: OpinionResultDto | null;

  @ApiProperty({
    type: OpinionResponseDto,
    nullable: true,
    description: 'What its author said to that; null while nothing.',
  })
  response: OpinionResponseDto | null;

  @ApiProperty({ description: 'Whether this reader holds the pen and may say what becomes of it.' })
  mayDispose: boolean;
}
