import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

import type { StepMode } from '#libs/engine';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { PageQuery } from '../http/page-query.dto.js';
import { RefDto } from '../http/ref.dto.js';
import { LONGEST_NAME, Name, OptionalWords } from '../http/text-fields.js';

const MODES = ['write', 'consult', 'sign', 'vote', 'decide'] as const satisfies readonly StepMode[];
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOST_WORKFLOWS = 50;

@ApiSchema({ name: 'ProxyInput' })
export class ProxyInput {
  @ApiPropertyOptional({
    example: 'herong',
    description: '授权人；不写为本人。为他人登记须有授权书，且限安全管理员、专项小组办公室。',
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_NAME)
  from?: string;

  @Name('puchunyan', '代理人。')
  to: string;

  @ApiProperty({ example: '2015-09-28', description: '第一天。' })
  @IsString()
  @Matches(DATE, { message: '日期写成 2015-09-28' })
  since: string;

  @ApiProperty({ example: '2015-10-01', description: '止于这一天之前。' })
  @IsString()
  @Matches(DATE, { message: '日期写成 2015-10-01' })
  until: string;

  @ApiPropertyOptional({
    type: String,
    isArray: true,
    example: ['deliverable'],
    description: '不写为全部流程。',
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_WORKFLOWS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(LONGEST_NAME, { each: true })
  workflows?: string[];

  @ApiPropertyOptional({ enum: MODES, isArray: true, example: ['sign'], description: '不写为全部环节。' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(MODES, { each: true })
  modes?: StepMode[];

  @ApiPropertyOptional({ example: '组织部授权书〔2015〕3号', description: '授权书的编号或者名称。' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_NAME)
  letter?: string;

  @OptionalWords('外出学习')
  reason?: string;
}

@ApiSchema({ name: 'Proxy' })
export class ProxyDto {
  @ApiProperty({ example: '2015-1' })
  id: string;

  @ApiProperty({ example: '授权〔2015〕1号' })
  number: string;

  @ApiProperty({ type: RefDto })
  from: RefDto;

  @ApiProperty({ type: RefDto })
  to: RefDto;

  @ApiProperty({ example: '2015-09-28' })
  since: string;

  @ApiProperty({ example: '2015-10-01', description: '止于这一天之前。' })
  until: string;

  @ApiProperty({ type: String, isArray: true, nullable: true, description: '`null`：全部流程。' })
  workflows: readonly string[] | null;

  @ApiProperty({ enum: MODES, isArray: true, nullable: true, description: '`null`：全部环节。' })
  modes: readonly StepMode[] | null;

  @ApiProperty({ type: String, nullable: true, example: '组织部授权书〔2015〕3号' })
  letter: string | null;

  @ApiProperty({ example: '外出学习' })
  reason: string;

  @ApiProperty({ enum: ['coming', 'holding', 'over', 'revoked'], description: '按业务日期。' })
  state: 'coming' | 'holding' | 'over' | 'revoked';

  @ApiProperty({ type: RefDto, description: '登记人。' })
  enteredBy: RefDto;

  @ApiProperty({ example: '2015-09-24T01:00:00.000Z' })
  enteredAt: string;

  @ApiProperty({ type: RefDto, nullable: true })
  revokedBy: RefDto | null;

  @ApiProperty({ type: String, nullable: true, example: null })
  revokedAt: string | null;
}

@ApiSchema({ name: 'ProxyPage' })
export class ProxyPageDto {
  @ApiProperty({ type: ProxyDto, isArray: true })
  items: readonly ProxyDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class ProxiesQuery extends PageQuery {
  @ApiPropertyOptional({
    enum: ['me', 'everybody'],
    default: 'me',
    description: '`everybody` 限安全管理员、专项小组办公室。',
  })
  @MayBeLeftOut()
  @IsIn(['me', 'everybody'])
  of?: 'me' | 'everybody';
}
