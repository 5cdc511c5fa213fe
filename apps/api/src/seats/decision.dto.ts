import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { ANSWERS, type Answer, type OpinionNature, type ResubmitMode } from '#libs/engine';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { LONGEST_NAME, LONGEST_OPINION } from '../http/text-fields.js';
import { IsFormFields, type FormFields } from './form-fields.js';
import { IsPicks, type Picks } from './picks.js';

@ApiSchema({ name: 'OpinionItem' })
export class OpinionItemInput {
  @ApiProperty({ example: '第六条', maxLength: LONGEST_NAME })
  @IsString()
  @MaxLength(LONGEST_NAME)
  place: string;

  @ApiProperty({ enum: ['modify', 'add', 'delete', 'object', 'not-concerned'] })
  @IsIn(['modify', 'add', 'delete', 'object', 'not-concerned'])
  nature: OpinionNature;

  @ApiProperty({ example: '删去第二款', maxLength: LONGEST_OPINION })
  @IsString()
  @MaxLength(LONGEST_OPINION)
  wording: string;

  @ApiProperty({ example: '与上级规定重复', maxLength: LONGEST_OPINION })
  @IsString()
  @MaxLength(LONGEST_OPINION)
  reason: string;
}

@ApiSchema({ name: 'Decision' })
export class DecisionInput {
  @ApiProperty({ enum: ANSWERS })
  @IsIn(ANSWERS)
  answer: Answer;

  @ApiPropertyOptional({ example: '同意。', maxLength: LONGEST_OPINION })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_OPINION)
  opinion?: string;

  @ApiPropertyOptional({ type: OpinionItemInput, isArray: true, maxItems: 100 })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OpinionItemInput)
  items?: OpinionItemInput[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hash of the text the person had before them; null only while none has been filed.',
  })
  @ValidateIf((decision: DecisionInput) => decision.documentHash !== null)
  @Matches(/^[0-9a-f]{64}$/)
  documentHash: string | null;

  @ApiPropertyOptional({ example: 'revise', description: 'With `return`: one of the offered steps.' })
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_NAME)
  to?: string;

  @ApiPropertyOptional({ enum: ['direct', 'rewalk'] })
  @MayBeLeftOut()
  @IsIn(['direct', 'rewalk'])
  resubmit?: ResubmitMode;

  @ApiPropertyOptional({ type: String, isArray: true, description: 'With `name`: the units to ask.' })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(LONGEST_NAME, { each: true })
  units?: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    example: { explanation: '依据……起草。', proposal: '拟同意报请签批。', disclosure: 'closed' },
    description: "Fields of the step's form. A submission needs `explanation` and `proposal`.",
  })
  @MayBeLeftOut()
  @IsFormFields()
  fields?: FormFields;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string' } },
    example: { experts: ['zoukai', 'gongli'] },
    description: 'People picked for a later party, by its name, where the step picks.',
  })
  @MayBeLeftOut()
  @IsPicks()
  picks?: Picks;
}

@ApiSchema({ name: 'Transfer' })
export class TransferInput {
  @ApiProperty({ example: 'zoukai' })
  @IsString()
  @MaxLength(LONGEST_NAME)
  to: string;

  @ApiProperty({ example: '本周出差，请代为办理', maxLength: LONGEST_OPINION })
  @IsString()
  @MaxLength(LONGEST_OPINION)
  reason: string;
}
