import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { FieldRight, FieldType, SeatOrigin } from '#libs/engine';

import { CirculationDto, QuestionDto, RemarkDto } from '../exchanges/exchange-views.dto.js';
import { RefDto } from '../http/ref.dto.js';
import { SeatSummaryDto } from './seat.dto.js';

@ApiSchema({ name: 'SeatDelegation' })
export class DelegationDto {
  @ApiProperty({ type: RefDto })
  to: RefDto;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty()
  at: string;
}

@ApiSchema({ name: 'SeatExtension' })
export class ExtensionDto {
  @ApiProperty({ example: 5, description: 'Working days.' })
  days: number;

  @ApiProperty({ example: '省上文件尚未印发' })
  reason: string;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty()
  at: string;

  @ApiProperty({ enum: ['asked', 'granted', 'refused'] })
  state: 'asked' | 'granted' | 'refused';

  @ApiProperty({ example: '待批' })
  label: string;

  @ApiProperty({
    type: RefDto,
    nullable: true,
    description: 'Null while it is asked, and where nobody decided in time.',
  })
  decidedBy: RefDto | null;
}

@ApiSchema({ name: 'SeatUrges' })
export class UrgesDto {
  @ApiProperty({ example: 1 })
  count: number;

  @ApiProperty({ example: '2015-10-08' })
  lastOn: string;
}

/** Given in another's name under a grant. */
@ApiSchema({ name: 'ProxyMark' })
export class ProxyMarkDto {
  @ApiProperty({ type: RefDto, description: 'Whose answer it is.' })
  for: RefDto;

  @ApiProperty({ type: RefDto, description: 'Who gave it.' })
  by: RefDto;

  @ApiProperty({ example: '授权〔2015〕1号' })
  grant: string;

  @ApiProperty({ example: '何镕（蒲春燕代）' })
  words: string;
}

/** Signers a holder asked for together. */
@ApiSchema({ name: 'SignerGroup' })
export class SignerGroupDto {
  @ApiProperty({ example: 1 })
  id: number;

  @ApiProperty({ enum: ['before', 'after'] })
  kind: 'before' | 'after';

  @ApiProperty({ enum: ['all', 'any', 'sequence'] })
  mode: 'all' | 'any' | 'sequence';

  @ApiProperty({ description: "A disagreement among them is the holder's." })
  binding: boolean;

  @ApiProperty({ type: RefDto })
  by: RefDto;

  @ApiProperty({ enum: ['open', 'closed'] })
  state: 'open' | 'closed';
}

/** A seat opened because the holder of this one asked for another signature. */
@ApiSchema({ name: 'AddedSeat' })
export class AddedSeatDto extends SeatSummaryDto {
  @ApiProperty({ enum: ['definition', 'add-before', 'add-after', 'add-parallel'] })
  origin: SeatOrigin;

  @ApiProperty({ type: Number, nullable: true, description: 'The group it belongs to.' })
  group: number | null;
}

/** A field of the workflow's form, as far as this step shows it. */
@ApiSchema({ name: 'FormField' })
export class FormFieldDto {
  @ApiProperty({ example: 'budget', description: 'Its name under `fields` of a decision.' })
  name: string;

  @ApiProperty({ example: '所需经费（万元）' })
  title: string;

  @ApiProperty({ enum: ['text', 'number', 'date', 'boolean', 'choice', 'person', 'unit'] })
  type: FieldType;

  @ApiProperty({ type: [String], example: [] })
  options: string[];

  @ApiProperty({ enum: ['required', 'edit', 'read'] })
  right: Exclude<FieldRight, 'hidden'>;

  @ApiProperty({
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }],
    example: 12,
  })
  value: unknown;
}

/** Everything around a seat besides its own answer. */
@ApiSchema({ name: 'SeatCircle' })
export class SeatCircleDto {
  @ApiProperty({ enum: ['definition', 'add-before', 'add-after', 'add-parallel'] })
  origin: SeatOrigin;

  @ApiProperty({ type: String, nullable: true, description: 'The seat whose holder asked for this one.' })
  parent: string | null;

  @ApiProperty({ example: 1, description: 'Weight of its vote; 0 is advisory.' })
  weight: number;

  @ApiProperty({ description: 'Nobody has taken it from its pool yet.' })
  claimable: boolean;

  @ApiProperty({ type: DelegationDto, nullable: true })
  delegation: DelegationDto | null;

  @ApiProperty({ type: [RemarkDto], description: 'What delegates and added signers advised.' })
  advice: RemarkDto[];

  @ApiProperty({ type: ExtensionDto, nullable: true })
  extension: ExtensionDto | null;

  @ApiProperty({ type: UrgesDto, nullable: true })
  urges: UrgesDto | null;

  @ApiProperty({ type: RemarkDto, nullable: true, description: 'Filed too late to count.' })
  lateOpinion: RemarkDto | null;

  @ApiProperty({ type: ProxyMarkDto, nullable: true })
  proxy: ProxyMarkDto | null;

  @ApiProperty({ type: String, nullable: true, description: 'Since when its limit stands still.' })
  pausedSince: string | null;

  @ApiProperty({ type: [SignerGroupDto] })
  groups: SignerGroupDto[];

  @ApiProperty({ type: [AddedSeatDto] })
  signers: AddedSeatDto[];

  @ApiProperty({ type: [QuestionDto] })
  questions: QuestionDto[];

  @ApiProperty({ type: [CirculationDto] })
  circulations: CirculationDto[];

  @ApiProperty({ type: [FormFieldDto] })
  form: FormFieldDto[];
}
