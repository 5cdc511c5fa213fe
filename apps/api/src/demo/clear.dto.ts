import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';

/** Typed by hand, so that nobody clears by accident. */
const confirmation = '清除示例数据，开始正式使用';

export class ClearDto {
  @ApiProperty({ enum: [confirmation] })
  @IsIn([confirmation], { message: `请完整输入：${confirmation}` })
  confirm: string;
}
