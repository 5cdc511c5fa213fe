import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { Name, OptionalWords, People, Words } from '../http/text-fields.js';
import { IsFormFields, type FormFields } from './form-fields.js';

const MOST_SIGNERS = 10;

@ApiSchema({ name: 'Delegation' })
export class DelegateInput {
  @Name('zoukai')
  to: string;

  @OptionalWords('请先就第六条提出意见')
  reason?: string;
}

@ApiSchema({ name: 'AdviceGiven' })
export class AdviseInput {
  @Words('第六条与上级规定重复，建议删去第二款')
  opinion: string;
}

/** The holder's own agreement, given together with a signature asked for afterwards. */
@ApiSchema({ name: 'OwnAgreement' })
export class AgreementInput {
  @OptionalWords('同意。')
  opinion?: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hash of the text the person had before them; null only while none has been filed.',
  })
  @ValidateIf((agreement: AgreementInput) => agreement.documentHash !== null)
  @Matches(/^[0-9a-f]{64}$/)
  documentHash: string | null;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    example: {},
  })
  @MayBeLeftOut()
  @IsFormFields()
  fields?: FormFields;
}

@ApiSchema({ name: 'SignersToAdd' })
export class AddSignersInput {
  @ApiProperty({
    enum: ['before', 'after', 'parallel'],
    description: '`before`: they sign before the holder; `after`: the holder agrees and they sign then.',
  })
  @IsIn(['before', 'after', 'parallel'])
  kind: 'before' | 'after' | 'parallel';

  @People(MOST_SIGNERS, ['zoukai'])
  people: string[];

  @ApiPropertyOptional({ enum: ['all', 'any', 'sequence'], default: 'all' })
  @MayBeLeftOut()
  @IsIn(['all', 'any', 'sequence'])
  mode?: 'all' | 'any' | 'sequence';

  @ApiPropertyOptional({
    default: false,
    description: "With `before`: a disagreement among them is the holder's.",
  })
  @MayBeLeftOut()
  @IsBoolean()
  binding?: boolean;

  @ApiPropertyOptional({
    example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01.3',
    description:
      "With `parallel` in a sequence: the seat they follow; the holder's own where it is left out.",
  })
  @MayBeLeftOut()
  @IsString()
  @Matches(/^[0-9a-f-]{36}\.[1-9][0-9]{0,8}$/)
  position?: string;

  @OptionalWords('涉及经费，请财务负责人先签')
  reason?: string;

  @ApiPropertyOptional({ type: AgreementInput, description: 'Required with `after`.' })
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => AgreementInput)
  agreement?: AgreementInput;
}

@ApiSchema({ name: 'SignerToRemove' })
export class RemoveSignerInput {
  @OptionalWords('该同志外出学习')
  reason?: string;
}

@ApiSchema({ name: 'TakingBack' })
export class TakeBackInput {
  @OptionalWords('误签他件')
  reason?: string;
}

@ApiSchema({ name: 'ExtensionRequest' })
export class ExtensionInput {
  @ApiProperty({ example: 5, minimum: 1, maximum: 250, description: 'Working days.' })
  @IsInt()
  @Min(1)
  @Max(250)
  days: number;

  @Words('省上文件尚未印发')
  reason: string;
}

@ApiSchema({ name: 'ExtensionDecision' })
export class ExtensionDecisionInput {
  @ApiProperty()
  @IsBoolean()
  grant: boolean;

  @OptionalWords('同意延期，请抓紧办理')
  reason?: string;
}

@ApiSchema({ name: 'Urging' })
export class UrgeInput {
  @OptionalWords('请于本周内反馈')
  words?: string;
}

@ApiSchema({ name: 'LateOpinion' })
export class LateOpinionInput {
  @Words('第四条建议与经费管理办法衔接')
  opinion: string;
}
