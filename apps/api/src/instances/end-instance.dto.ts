import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

@ApiSchema({ name: 'Withdrawal' })
export class WithdrawInput {
  @ApiPropertyOptional({
    example: '第二条年份有误',
    description: 'Required once somebody has answered.',
    maxLength: 4000,
  })
  @IsOptional()
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
