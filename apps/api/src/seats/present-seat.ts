import type { DirectoryView, PersonId, Principal, Seat } from '#libs/engine';

import {
  activationOf,
  nodeOfSeat,
  personName,
  principalName,
  type InstanceReading,
} from '../instances/instance-reading.js';
import type { RefDto } from '../http/ref.dto.js';
import { publicId } from './public-id.js';
import type { SeatSummaryDto } from './seat.dto.js';

/** What people and units are called: by the directory of today, or as a stored answer remembers them. */
export interface NameBook {
  person(id: PersonId): string;
  principal(principal: Principal): string;
}

export function namesToday(directory: DirectoryView): NameBook {
  return {
    person: (id) => personName(directory, id),
    principal: (principal) => principalName(directory, principal),
  };
}

/** A seat as everybody sees it. Take out what the reader may not see first (`seatAsSeenBy`). */
export function presentSeat(
  reading: InstanceReading,
  seat: Seat,
  names: NameBook = namesToday(reading.directory),
): SeatSummaryDto {
  const { principal, holder } = seat;
  return {
    id: publicId(reading.state.id, seat.id),
    step: nodeOfSeat(reading, seat).id,
    round: activationOf(reading, seat).round,
    purpose: seat.purpose,
    state: seat.state,
    principal: {
      kind: principal.kind,
      id: principal.kind === 'unit' ? principal.unit : principal.person,
      name: names.principal(principal),
    },
    holder: holder === null ? null : { id: holder, name: names.person(holder) },
    answer: seat.answer?.answer ?? null,
    due: seat.due === null ? null : { date: seat.due.date, at: new Date(seat.due.at).toISOString() },
  };
}

export function personRef(directory: DirectoryView, id: PersonId): RefDto {
  return { id, name: personName(directory, id) };
}
