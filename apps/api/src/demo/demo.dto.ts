import { ApiProperty } from '@nestjs/swagger';
import type { Role } from '../session/roles.js';
import { roles } from '../session/roles.js';

export class DemoAccountDto {
  @ApiProperty({ example: 'linxiaowen' })
  username: string;

  @ApiProperty()
  password: string;

  @ApiProperty({ example: '林晓雯' })
  name: string;

  @ApiProperty({ example: '市委组织部' })
  unit: string;

  @ApiProperty({ example: '组织一科' })
  post: string;
}

export class DemoRoleDto {
  @ApiProperty({ enum: roles })
  role: Role;

  @ApiProperty({ type: DemoAccountDto, isArray: true })
  accounts: DemoAccountDto[];
}
