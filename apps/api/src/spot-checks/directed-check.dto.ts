import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

@ApiSchema({ name: 'DirectedCheck' })
export class DirectedCheckInput {
  @ApiProperty()
  @IsUUID('all')
  deliverableId: string;

  @ApiPropertyOptional({
    type: String,
    isArray: true,
    example: ['yuanye', 'chenggang'],
    description: 'Members of the supervising body; left out, the body as a whole.',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  inspectors?: string[];

  @ApiProperty({ example: '首批制度类成果，定向核查', maxLength: 4000 })
  @IsString()
  @MaxLength(4000)
  reason: string;
}
