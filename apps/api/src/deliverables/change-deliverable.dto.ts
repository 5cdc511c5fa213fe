import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDateString,
  IsIn,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';

import { DISCLOSURES, type Disclosure } from '#libs/ledger';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

const LONGEST_ID = 200;
const LONGEST_REMARK = 2_000;

/** 交办 and corrections. A field left out stays as it is. */
@ApiSchema({ name: 'DeliverableChange' })
export class ChangeDeliverableInput {
  @ApiPropertyOptional({ example: 'heyong', description: '责任人' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_ID)
  personInCharge?: string;

  @ApiPropertyOptional({ example: 'linxiaowen', description: '承办人' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_ID)
  handler?: string;

  @ApiPropertyOptional({ example: 'zhoumingyuan', description: '分管领导' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_ID)
  leaderInCharge?: string;

  @ApiPropertyOptional({ example: 'special-group' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_ID)
  acceptingBody?: string;

  @ApiPropertyOptional({ example: 'inspectors' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_ID)
  supervisingBody?: string;

  @ApiPropertyOptional({ example: '2015-11-30', description: 'Inside the printed year.' })
  @MayBeLeftOut()
  @Matches(/^\d{4}-\d\d-\d\d$/)
  @IsDateString({ strict: true })
  dueDate?: string;

  @ApiPropertyOptional({ type: String, isArray: true, example: ['jiwei', 'xuanchuanbu'] })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(LONGEST_ID, { each: true })
  reviewUnits?: string[];

  @ApiPropertyOptional({ enum: DISCLOSURES })
  @MayBeLeftOut()
  @IsIn(DISCLOSURES)
  disclosure?: Disclosure;

  @ApiPropertyOptional({ maxLength: LONGEST_REMARK })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  problem?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_REMARK })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  nextStep?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_REMARK })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_REMARK)
  remark?: string;
}
