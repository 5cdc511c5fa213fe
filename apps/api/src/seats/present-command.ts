import type { CommandAnswer } from '#libs/runtime';

import type { InstanceReading } from '../instances/instance-reading.js';
import type { CommandResultDto } from './command-result.dto.js';
import { presentSeat } from './present-seat.js';

/**
 * Presents the stored answer and nothing that has changed since: the reading only lends the names of steps and
 * people, which stay what they were.
 */
export function presentCommand(answer: CommandAnswer, reading: InstanceReading): CommandResultDto {
  return {
    instanceId: answer.instanceId,
    version: answer.version,
    status: answer.status,
    outcome: answer.outcome,
    at: answer.at,
    seats: answer.seats.map((seat) => presentSeat(reading, seat)),
  };
}
