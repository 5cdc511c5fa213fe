import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsInt, Min } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { Name, Words } from '../http/text-fields.js';
import { IsFormFields, type FormFields } from '../seats/form-fields.js';

@ApiSchema({ name: 'Reason' })
export class ReasonInput {
  @Words('等待省上文件')
  reason: string;
}

@ApiSchema({ name: 'Jump' })
export class JumpInput {
  @Name('sign-off', 'The step to go on at.')
  to: string;

  @ApiPropertyOptional({
    example: 3,
    minimum: 1,
    description: 'Which of the instance’s tokens, where it stands at several steps.',
  })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  token?: number;

  @Words('联席会议已经审定，不再重复征求意见')
  reason: string;
}

@ApiSchema({ name: 'Revival' })
export class ReviveInput {
  @Name('draft', 'The step the new round begins at.')
  to: string;

  @Words('督查发现执行中有重大问题，重新办理')
  reason: string;
}

@ApiSchema({ name: 'IncidentRetry' })
export class RetryIncidentInput {
  @Words('已补录完成年度')
  reason: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    example: { dueYear: 2016 },
    description: "Corrected attributes of the instance's subject.",
  })
  @MayBeLeftOut()
  @IsFormFields()
  attributes?: FormFields;
}
