import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

@ApiSchema({ name: 'WordRun' })
export class WordRunDto {
  @ApiProperty({ enum: ['same', 'added', 'removed'] })
  kind: 'same' | 'added' | 'removed';

  @ApiProperty()
  text: string;
}

@ApiSchema({ name: 'ComparedParagraph' })
export class ComparedParagraphDto {
  @ApiProperty({ enum: ['same', 'changed', 'added', 'removed'] })
  kind: 'same' | 'changed' | 'added' | 'removed';

  @ApiPropertyOptional({ description: 'The paragraph before; absent where one was added.' })
  from?: string;

  @ApiPropertyOptional({ description: 'The paragraph after; absent where one was removed.' })
  to?: string;

  @ApiPropertyOptional({
    type: WordRunDto,
    isArray: true,
    description: 'Of a changed paragraph, word by word.',
  })
  words?: readonly WordRunDto[];
}

@ApiSchema({ name: 'Comparison' })
export class ComparisonDto {
  @ApiProperty({ example: 2 })
  from: number;

  @ApiProperty({ example: 3 })
  to: number;

  @ApiProperty({ type: ComparedParagraphDto, isArray: true })
  paragraphs: readonly ComparedParagraphDto[];
}

export class ComparisonQuery {
  @ApiProperty({ example: 2, minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  from: number;

  @ApiProperty({ example: 3, minimum: 1 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  to: number;
}
