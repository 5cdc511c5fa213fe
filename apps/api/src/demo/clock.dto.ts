import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, Matches } from 'class-validator';
import { MayBeLeftOut } from '../http/may-be-left-out.js';

/** Where business time may be moved to by name. */
export const advances = ['next-working-day', 'next-deadline'] as const;
export type Advance = (typeof advances)[number];

export class MoveClockDto {
  @ApiPropertyOptional({ example: '2015-09-25', description: 'A date, when offices open, or an instant' })
  @MayBeLeftOut()
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/, {
    message: '应为日期（2015-09-25）或者带时区的时间',
  })
  to?: string;

  @ApiPropertyOptional({ enum: advances })
  @MayBeLeftOut()
  @IsIn(advances)
  advance?: Advance;
}

export class ClockDto {
  @ApiProperty({ example: '2015-09-24T01:00:00.000Z' })
  businessTime: string;

  @ApiProperty({ example: '2015-09-24' })
  businessDate: string;

  @ApiProperty({ example: '2015年9月24日（周四）' })
  label: string;
}
