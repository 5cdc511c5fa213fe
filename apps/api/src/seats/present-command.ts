import type { PersonId, Seat } from '#libs/engine';
import type { CommandAnswer } from '#libs/runtime';

import type { InstanceReading } from '../instances/instance-reading.js';
import type { CommandResultDto } from './command-result.dto.js';
import { presentSeat, type NameBook } from './present-seat.js';

/**
 * What was asked of an instance is answered with what it changed. Another's answer is not among it: whether its sender
 * may read that one is asked when they look, and changes with time.
 *
 * Presents the stored answer and nothing that has changed since: names are those of the moment it was committed, and
 * the reading lends only what never changes of a seat, its step and its round.
 */
export function presentCommand(
  answer: CommandAnswer,
  reading: InstanceReading,
  by: PersonId,
): CommandResultDto {
  const names = namesThen(answer);
  return {
    instanceId: answer.instanceId,
    version: answer.version,
    status: answer.status,
    outcome: answer.outcome,
    at: answer.at,
    seats: answer.seats.map((seat) => presentSeat(reading, ownAnswerOnly(seat, by), names)),
  };
}

function ownAnswerOnly(seat: Seat, by: PersonId): Seat {
  return seat.answer === null || seat.answer.by === by ? seat : { ...seat, answer: null };
}

/** What people and units were called when a command was committed. */
export function namesThen({ names: { people, units } }: CommandAnswer): NameBook {
  return {
    person: (id) => people[id] ?? id,
    principal: (principal) =>
      principal.kind === 'unit'
        ? (units[principal.unit] ?? principal.unit)
        : (people[principal.person] ?? principal.person),
  };
}
