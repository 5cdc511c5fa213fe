import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';

import type { OpinionDisposition } from '#libs/engine';
import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { OptionalWords } from '../http/text-fields.js';

@ApiSchema({ name: 'Disposition' })
export class DispositionInput {
  @ApiProperty({ enum: ['adopted', 'partlyAdopted', 'notAdopted'] })
  @IsIn(['adopted', 'partlyAdopted', 'notAdopted'])
  disposition: OpinionDisposition;

  @ApiPropertyOptional({
    example: '上级规定要求保留第一款',
    description: 'Required unless adopted.',
    maxLength: 4000,
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(4000)
  reason?: string;

  @ApiPropertyOptional({
    example: '第六条',
    description: 'Where the result stands in the new text.',
    maxLength: 200,
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  place?: string;
}

@ApiSchema({ name: 'DispositionResponse' })
export class DispositionResponseInput {
  @ApiProperty({
    enum: ['confirm', 'reserve', 'escalate'],
    description: '认可、保留意见、提请协调',
  })
  @IsIn(['confirm', 'reserve', 'escalate'])
  response: 'confirm' | 'reserve' | 'escalate';

  @OptionalWords('未说明不采纳的依据')
  reason?: string;
}
