import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Closed' })
export class ClosedDto {
  @ApiProperty({ example: 'seat.queued' })
  code: string;

  @ApiProperty({ example: '待周明远签批后送您。' })
  title: string;
}

/** Something this reader could do, or why not now. */
@ApiSchema({ name: 'Operation' })
export class OperationDto {
  @ApiProperty({ example: 'transfer' })
  operation: string;

  @ApiProperty({ example: '转办', description: 'What its button says.' })
  label: string;

  @ApiProperty()
  open: boolean;

  @ApiProperty({ type: ClosedDto, nullable: true, description: 'Why it is closed; null where it is open.' })
  because: ClosedDto | null;
}
