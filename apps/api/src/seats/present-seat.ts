import type { DirectoryView, PersonId, Seat } from '#libs/engine';

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

/** A seat as everybody sees it. Take out what the reader may not see first (`seatAsSeenBy`). */
export function presentSeat(reading: InstanceReading, seat: Seat): SeatSummaryDto {
  const { principal } = seat;
  const { directory, state } = reading;
  return {
    id: publicId(state.id, seat.id),
    step: nodeOfSeat(reading, seat).id,
    round: activationOf(reading, seat).round,
    purpose: seat.purpose,
    state: seat.state,
    principal: {
      kind: principal.kind,
      id: principal.kind === 'unit' ? principal.unit : principal.person,
      name: principalName(directory, principal),
    },
    holder: seat.holder === null ? null : personRef(directory, seat.holder),
    answer: seat.answer?.answer ?? null,
    due: seat.due === null ? null : { date: seat.due.date, at: new Date(seat.due.at).toISOString() },
  };
}

export function personRef(directory: DirectoryView, id: PersonId): RefDto {
  return { id, name: personName(directory, id) };
}
