import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import { RefDto } from '../http/ref.dto.js';

@ApiSchema({ name: 'PreviewSeat' })
export class PreviewSeatDto {
  @ApiProperty({ type: RefDto, description: 'The unit or the person the seat would belong to.' })
  principal: RefDto;

  @ApiProperty({
    type: RefDto,
    nullable: true,
    description: 'Null while several share it or nobody holds the post.',
  })
  holder: RefDto | null;

  @ApiProperty({ example: '按岗位确定', description: 'The rule that finds it.' })
  rule: string;

  @ApiProperty({ example: 'pending', description: 'How it would open.' })
  state: string;

  @ApiProperty({ example: '待办理' })
  stateWord: string;

  @ApiProperty({
    type: String,
    example: null,
    nullable: true,
    description: 'Why it would be skipped, blocked or stand on an earlier answer.',
  })
  reason: string | null;

  @ApiProperty({ type: [RefDto], description: 'Who could answer it by proxy on that day.' })
  proxies: RefDto[];
}

@ApiSchema({ name: 'PreviewStep' })
export class PreviewStepDto {
  @ApiProperty({ example: 'sign-off' })
  step: string;

  @ApiProperty({ example: '签批' })
  title: string;

  @ApiProperty({ type: String, example: '牵头签批', nullable: true })
  stage: string | null;

  @ApiProperty({ enum: ['expected', 'possible'], description: 'Whether the usual way leads there.' })
  likelihood: string;

  @ApiProperty({ example: '征求意见：无意见', description: 'What it takes to come there from here.' })
  after: string;

  @ApiProperty({
    example: '2015-10-12',
    description: 'Business date, every step before taking its whole time.',
  })
  opens: string;

  @ApiProperty({ type: String, example: '2015-10-15', nullable: true })
  due: string | null;

  @ApiProperty({ type: [PreviewSeatDto] })
  seats: PreviewSeatDto[];

  @ApiProperty({
    type: [String],
    example: ['取决于“签批”是否退回修改'],
    description: 'What is not known yet.',
  })
  unknowns: string[];
}

@ApiSchema({ name: 'Preview' })
export class PreviewDto {
  @ApiProperty({ type: [PreviewStepDto], description: 'The nearest first.' })
  steps: PreviewStepDto[];

  @ApiProperty({ description: 'There are more ways than were looked at.' })
  incomplete: boolean;
}
