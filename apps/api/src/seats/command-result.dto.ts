import { ApiProperty, ApiSchema } from '@nestjs/swagger';

import type { InstanceStatus } from '#libs/engine';

import { SeatSummaryDto } from './seat.dto.js';

/** The new state of what a command touched. A retry with the same `Idempotency-Key` gets the same bytes. */
@ApiSchema({ name: 'CommandResult' })
export class CommandResultDto {
  @ApiProperty({ example: '019a1e5c-2b7e-7c11-8f00-3f1c5d2e9a01' })
  instanceId: string;

  @ApiProperty({ example: 42, description: 'Number of events of the instance after the command.' })
  version: number;

  @ApiProperty({ enum: ['running', 'returned', 'suspended', 'ended', 'terminated', 'incident'] })
  status: InstanceStatus;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: '`closed` or `rejected` once it has ended.',
  })
  outcome: string | null;

  @ApiProperty({ example: '2015-09-24T01:00:00.000Z', description: 'Business time of the command.' })
  at: string;

  @ApiProperty({ type: [SeatSummaryDto] })
  seats: SeatSummaryDto[];
}
