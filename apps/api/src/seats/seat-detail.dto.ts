import { ApiProperty, ApiSchema, IntersectionType } from '@nestjs/swagger';

import type { ResubmitMode } from '#libs/engine';

import { RefDto } from '../http/ref.dto.js';
import { ClosedDto, OperationDto } from '../instances/operation.dto.js';
import { OfferDto, ReturnTargetDto, SeatListItemDto, TallyDto } from './seat.dto.js';
import { SeatCircleDto } from './seat-circle.dto.js';

@ApiSchema({ name: 'Pick' })
export class PickDto {
  @ApiProperty({ example: 'experts', description: 'Its name under `picks` of a decision.' })
  party: string;

  @ApiProperty({
    description: 'Anybody may be picked who could sit there later; `candidates` is empty then.',
  })
  anybody: boolean;

  @ApiProperty({ type: [RefDto] })
  candidates: RefDto[];
}

/** A seat with all its reader may know of it and do with it. */
@ApiSchema({ name: 'SeatDetail' })
export class SeatDetailDto extends IntersectionType(SeatListItemDto, SeatCircleDto) {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hash of the text to decide on; send it back with the decision.',
  })
  documentHash: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 3 })
  versionNumber: number | null;

  @ApiProperty({ type: [OfferDto] })
  offers: OfferDto[];

  @ApiProperty({ type: [ReturnTargetDto] })
  returnTargets: ReturnTargetDto[];

  @ApiProperty({
    type: String,
    isArray: true,
    example: ['direct', 'rewalk'],
    description: 'How a return may be walked again, the usual way first.',
  })
  resubmitModes: ResubmitMode[];

  @ApiProperty({ type: ClosedDto, nullable: true, description: 'Why nothing can be answered here now.' })
  closed: ClosedDto | null;

  @ApiProperty({ type: [RefDto], description: 'Whom the seat can be handed to.' })
  transferTo: RefDto[];

  @ApiProperty({ type: [RefDto], description: 'Colleagues it can be lent to for advice.' })
  delegateTo: RefDto[];

  @ApiProperty({
    type: [RefDto],
    description: 'Colleagues who can be asked to sign with it; others can be named.',
  })
  signerCandidates: RefDto[];

  @ApiProperty({ type: [PickDto], description: 'Parties whose people the answer picks.' })
  picks: PickDto[];

  @ApiProperty({ type: [OperationDto], description: 'Everything else that can be done about the seat.' })
  operations: OperationDto[];

  @ApiProperty({ type: TallyDto, nullable: true })
  tally: TallyDto | null;
}
