import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Shortage' })
export class ShortageDto {
  @ApiProperty({ example: 'sign-off' })
  step: string;

  @ApiProperty({ example: '签批' })
  title: string;

  @ApiProperty({ example: '该岗位无人任职', description: 'Why nobody may act there.' })
  because: string;

  @ApiProperty({ type: [String], example: ['市文广新局'], description: 'Whose seats stand empty.' })
  principals: string[];

  @ApiProperty({
    type: [String],
    example: ['2.1.3', '2.1.4'],
    description: 'Codes of the deliverables it concerns.',
  })
  deliverables: string[];
}

@ApiSchema({ name: 'StaffingReport' })
export class StaffingReportDto {
  @ApiProperty({ example: 43, description: 'Deliverables that were tried.' })
  tried: number;

  @ApiProperty({
    type: [ShortageDto],
    description: 'Empty: at every step somebody may act for each of them.',
  })
  shortages: ShortageDto[];

  @ApiProperty({ type: [String], description: 'Codes of those with too many ways to look at all of them.' })
  incomplete: string[];
}
