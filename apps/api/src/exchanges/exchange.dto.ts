import { ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

import { MayBeLeftOut } from '../http/may-be-left-out.js';
import { OptionalWords, People, Words } from '../http/text-fields.js';

const MOST_RECIPIENTS = 50;

@ApiSchema({ name: 'Copies' })
export class CopiesInput {
  @People(MOST_RECIPIENTS, ['zoukai', 'gongli'])
  to: string[];

  @OptionalWords('供参阅')
  words?: string;
}

@ApiSchema({ name: 'CirculationToSend' })
export class CirculateInput {
  @People(MOST_RECIPIENTS, ['zoukai', 'gongli'])
  to: string[];

  @ApiPropertyOptional({
    default: false,
    description: 'The seat it is sent from cannot be answered before all of them have read it.',
  })
  @MayBeLeftOut()
  @IsBoolean()
  mustFinish?: boolean;

  @ApiPropertyOptional({ example: 3, minimum: 1, maximum: 250, description: 'Working days to read it.' })
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(250)
  limit?: number;
}

@ApiSchema({ name: 'Reading' })
export class ReadInput {
  @OptionalWords('已阅，建议补充附则')
  opinion?: string;
}

@ApiSchema({ name: 'QuestionToAsk' })
export class AskInput {
  @People(MOST_RECIPIENTS, ['zoukai'])
  to: string[];

  @Words('第六条的依据是哪一份文件')
  question: string;
}

@ApiSchema({ name: 'ReplyToGive' })
export class ReplyInput {
  @Words('依据是省委办公厅2015年的通知')
  text: string;
}

@ApiSchema({ name: 'CommentToMake' })
export class CommentInput {
  @Words('附件二的数字已与统计局核对')
  text: string;
}
