import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { problemTable } from './problem-table.js';

class FieldProblemDto {
  @ApiProperty({ example: 'items.0.place' })
  field: string;

  @ApiProperty()
  message: string;
}

/** How a refusal is described to programs; the refusal itself is `Problem`. */
@ApiSchema({ name: 'ProblemDto' })
export class ProblemDto {
  @ApiProperty({ example: 'about:blank' })
  type: string;

  @ApiProperty({ description: 'One sentence for the person who asked' })
  title: string;

  @ApiProperty({ example: 409 })
  status: number;

  @ApiProperty({ enum: Object.keys(problemTable), enumName: 'ProblemCode' })
  code: string;

  @ApiPropertyOptional()
  detail?: string;

  @ApiPropertyOptional({ type: FieldProblemDto, isArray: true })
  errors?: FieldProblemDto[];

  @ApiProperty({ description: 'Quote it to the administrators' })
  requestId: string;
}
