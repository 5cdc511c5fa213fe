import type { DirectoryView, InstanceId, PersonId, Seat } from '#libs/engine';

import {
  nodeOfSeat,
  personName,
  principalName,
  type InstanceReading,
} from '../instances/instance-reading.js';
import { publicId } from './public-id.js';
import type { RefDto, SeatSummaryDto } from './seat.dto.js';

/** A seat as everybody sees it. Take out what the reader may not see first (`seatAsSeenBy`). */
export function presentSeat(reading: InstanceReading, seat: Seat): SeatSummaryDto {
  return presentSeatAt(reading.state.id, nodeOfSeat(reading, seat).id, seat, reading.directory);
}

export function presentSeatAt(
  instanceId: InstanceId,
  step: string,
  seat: Seat,
  directory: DirectoryView,
): SeatSummaryDto {
  const { principal } = seat;
  return {
    id: publicId(instanceId, seat.id),
    step,
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
