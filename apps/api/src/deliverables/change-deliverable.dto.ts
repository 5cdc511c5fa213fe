import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

import { DISCLOSURES, type Disclosure } from '#libs/ledger';

const LONGEST_ID = 200;
const LONGEST_REMARK = 2_000;

/** 交办 and corrections. A field left out stays as it is. */
@ApiSchema({ name: 'DeliverableChange' })
export class ChangeDeliverableInput {
  @ApiPropertyOptional({ example: 'heyong', description: '责任人' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  personInCharge?: string;

  @ApiPropertyOptional({ example: 'linxiaowen', description: '承办人' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  handler?: string;

  @ApiPropertyOptional({ example: 'zhoumingyuan', description: '分管领导' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  leaderInCharge?: string;

  @ApiPropertyOptional({ example: 'special-group' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  acceptingBody?: string;

  @ApiPropertyOptional({ example: 'inspectors' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_ID)
  supervisingBody?: string;

  @ApiPropertyOptional({ example: '2015-11-30', description: 'Inside the printed year.' })
  @IsOptional()
  @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  dueDate?: string;

  @ApiPropertyOptional({ type: String, isArray: true, example: ['jiwei', 'xuanchuanbu'] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  reviewUnits?: string[];

  @ApiPropertyOptional({ enum: DISCLOSURES })
  @IsOptional()
  @IsIn(DISCLOSURES)
  disclosure?: Disclosure;

  @ApiPropertyOptional({ maxLength: LONGEST_REMARK })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  problem?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_REMARK })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  nextStep?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_REMARK })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  remark?: string;
}
