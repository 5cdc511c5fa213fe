import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

import { DRAFT_KINDS, type DraftKind } from '#libs/documents';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { RefDto } from '../http/ref.dto.js';
import { CommandResultDto } from '../seats/command-result.dto.js';

/** Longest text, in UTF-16 units. */
export const LONGEST_TEXT = 200_000;

@ApiSchema({ name: 'Version' })
export class VersionDto {
  @ApiProperty({ example: 3 })
  number: number;

  @ApiProperty({ enum: DRAFT_KINDS })
  kind: DraftKind;

  @ApiProperty({ example: '报批稿' })
  kindLabel: string;

  @ApiProperty({
    description: 'SHA-256 of the text as stored: UTF-8, line breaks as \\n, nothing else changed.',
  })
  hash: string;

  @ApiProperty({ description: 'Business time.' })
  filedAt: string;

  @ApiProperty({ type: RefDto })
  filedBy: RefDto;

  @ApiProperty({ example: 'revise' })
  step: string;

  @ApiProperty({ example: 1260, description: 'Characters.' })
  length: number;
}

@ApiSchema({ name: 'VersionText' })
export class VersionTextDto extends VersionDto {
  @ApiProperty({ example: '第一条　为规范党员领导干部参加双重组织生活，制定本制度。' })
  text: string;
}

@ApiSchema({ name: 'VersionPage' })
export class VersionPageDto {
  @ApiProperty({ type: VersionDto, isArray: true, description: 'Newest first.' })
  items: VersionDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiSchema({ name: 'FiledVersion' })
export class FiledVersionDto {
  @ApiProperty({ type: VersionDto })
  version: VersionDto;

  @ApiProperty({ type: CommandResultDto })
  result: CommandResultDto;
}

@ApiSchema({ name: 'Filing' })
export class FileVersionInput {
  @ApiProperty({ maxLength: LONGEST_TEXT })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  text: string;

  @ApiPropertyOptional({ description: 'Hash of the version it grew from; another one meanwhile is refused.' })
  @MayBeLeftOut()
  @Matches(/^[0-9a-f]{64}$/)
  baseHash?: string;

  @ApiPropertyOptional({ description: 'A secrecy level 密级 is always refused.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(20)
  secrecyLevel?: string;
}
