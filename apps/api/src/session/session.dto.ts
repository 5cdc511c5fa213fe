import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { longestPassword } from '#libs/access';
import type { Duty } from '#libs/engine';
import { RefDto } from '../http/ref.dto.js';
import type { Role } from './roles.js';
import { roles } from './roles.js';

export class LoginDto {
  @ApiProperty({ example: 'linxiaowen' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  username: string;

  @ApiProperty()
  @IsString()
  @MinLength(1)
  @MaxLength(longestPassword)
  password: string;
}

export class MyselfDto {
  @ApiProperty({ example: 'linxiaowen' })
  id: string;

  @ApiProperty({ example: '林晓雯' })
  name: string;

  @ApiProperty({ example: '组织一科' })
  title: string;

  @ApiProperty()
  unit: RefDto;
}

/** Who I am, what I come to do, and what time it is for the business. */
export class MeDto {
  @ApiProperty()
  person: MyselfDto;

  @ApiProperty({ enum: roles, isArray: true })
  roles: readonly Role[];

  @ApiProperty({ type: String, isArray: true })
  duties: readonly Duty[];

  @ApiProperty({ description: 'The people and their work are a sample' })
  demo: boolean;

  @ApiProperty({ example: '2015-09-24T01:00:00.000Z' })
  businessTime: string;

  @ApiProperty({ example: '2015-09-24', description: 'Calendar date in Asia/Shanghai' })
  businessDate: string;
}
