import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

@ApiSchema({ name: 'Withdrawal' })
export class WithdrawInput {
  @ApiPropertyOptional({
    example: '第二条年份有误',
    description: 'Required once somebody has answered.',
    maxLength: 4000,
  })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(4000)
  reason?: string;
}

@ApiSchema({ name: 'Termination' })
export class TerminateInput {
  @ApiProperty({ example: '上级已统一制定，不再单独办理', maxLength: 4000 })
  @IsString()
  @MaxLength(4000)
  reason: string;
}
