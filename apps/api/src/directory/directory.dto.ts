import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsString, MaxLength } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQuery } from '../http/page-query.dto.js';
import { RefDto } from '../http/ref.dto.js';

@ApiSchema({ name: 'Unit' })
export class UnitDto extends RefDto {
  @ApiProperty({
    type: String,
    isArray: true,
    example: ['组织部'],
    description: 'Other printed forms of the name.',
  })
  aliases: readonly string[];
}

@ApiSchema({ name: 'UnitPage' })
export class UnitPageDto {
  @ApiProperty({ type: UnitDto, isArray: true })
  items: readonly UnitDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiSchema({ name: 'PostHolding' })
export class PostHoldingDto {
  @ApiProperty({ example: 'zuzhibu' })
  unit: string;

  @ApiProperty({ example: 'drafter' })
  post: string;
}

@ApiSchema({ name: 'Person' })
export class PersonDto extends RefDto {
  @ApiProperty({ example: '组织一科科长' })
  title: string;

  @ApiProperty({ type: RefDto })
  unit: RefDto;

  @ApiProperty({ example: '8010', description: 'Office extension; empty when there is none.' })
  telephone: string;

  @ApiProperty({ type: PostHoldingDto, isArray: true })
  posts: readonly PostHoldingDto[];
}

@ApiSchema({ name: 'PersonPage' })
export class PersonPageDto {
  @ApiProperty({ type: PersonDto, isArray: true })
  items: readonly PersonDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiSchema({ name: 'BodyMember' })
export class BodyMemberDto extends RefDto {
  @ApiProperty({ example: 'chair' })
  post: string;
}

@ApiSchema({ name: 'Body' })
export class BodyDto extends RefDto {
  @ApiProperty({ type: BodyMemberDto, isArray: true, description: 'In the order they sit.' })
  members: readonly BodyMemberDto[];
}

@ApiSchema({ name: 'BodyPage' })
export class BodyPageDto {
  @ApiProperty({ type: BodyDto, isArray: true })
  items: readonly BodyDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class PeopleQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'zuzhibu' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(200)
  unit?: string;

  @ApiPropertyOptional({ example: '林', description: 'Part of the name.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(50)
  q?: string;

  @ApiPropertyOptional({ default: false, description: 'Also who has left office, as for a hand-over.' })
  @MayBeLeftOut()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  former?: boolean;
}
