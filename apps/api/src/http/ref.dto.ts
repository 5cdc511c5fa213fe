import { ApiProperty, ApiSchema } from '@nestjs/swagger';

/** Something by its id and the name people know it by. */
@ApiSchema({ name: 'Ref' })
export class RefDto {
  @ApiProperty({ example: 'zuzhibu' })
  id: string;

  @ApiProperty({ example: '市委组织部' })
  name: string;
}
