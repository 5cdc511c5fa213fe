import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { Authority, Channel, EventType } from '#libs/engine';

@ApiSchema({ name: 'HistoryActor' })
export class HistoryActorDto {
  @ApiProperty({ example: '田雨' })
  name: string;

  @ApiProperty({
    type: String,
    example: '市纪委机关',
    nullable: true,
    description: 'The unit at the time of the act.',
  })
  unit: string | null;

  @ApiProperty({
    type: String,
    example: '法规研究室副主任',
    nullable: true,
    description: 'The post at the time of the act.',
  })
  title: string | null;
}

/** One line of the record 办理记录. */
@ApiSchema({ name: 'HistoryItem' })
export class HistoryItemDto {
  @ApiProperty({ example: 17, description: 'Number of the event within the instance.' })
  sequence: number;

  @ApiProperty({ example: '2015-09-28T02:12:00.000Z', description: 'Business time.' })
  at: string;

  @ApiProperty({ example: 1 })
  round: number;

  @ApiProperty({ type: String, example: 'review', nullable: true })
  step: string | null;

  @ApiProperty({ type: String, example: '参加单位审核', nullable: true })
  stage: string | null;

  @ApiProperty({ type: String, example: 'SeatAnswered' })
  type: EventType;

  @ApiProperty({
    example: '田雨提交意见：不同意',
    description: "A sentence for people; empty for the engine's own bookkeeping (`all=true`).",
  })
  text: string;

  @ApiProperty({ type: HistoryActorDto, nullable: true, description: 'Null where the system acted.' })
  actor: HistoryActorDto | null;

  @ApiProperty({ type: String, example: '系统（期限届满）', nullable: true })
  system: string | null;

  @ApiProperty({
    type: String,
    example: '市纪委机关',
    nullable: true,
    description: 'Unit or person whose right was used.',
  })
  onBehalfOf: string | null;

  @ApiProperty({ enum: ['own', 'proxy', 'delegate', 'administrator', 'system'] })
  authority: Authority;

  @ApiProperty({ enum: ['web', 'cli', 'timer', 'batch', 'admin', 'job'] })
  channel: Channel;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the text the act was made on.' })
  documentHash: string | null;

  @ApiProperty({ type: Number, example: 2, nullable: true })
  versionNumber: number | null;

  @ApiProperty({
    type: String,
    example: '公布范围过宽',
    nullable: true,
    description: 'The words that came with an answer, where this reader may see them.',
  })
  opinion: string | null;
}
