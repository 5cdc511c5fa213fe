import type { Opinion, Seat } from '#libs/engine';

import { mayReadAnswer, type Viewer } from '../instances/answer-visibility.js';
import { activationOf, principalName, seatOf, type InstanceReading } from '../instances/instance-reading.js';
import { dispositionWords, natureWords } from '../instances/words.js';
import { personRef } from '../seats/present-seat.js';
import { publicId } from '../seats/public-id.js';
import type { OpinionDto } from './opinion.dto.js';

/** The opinions that stand and that this reader may see. A revised answer's earlier points are left to the record. */
export function readableOpinions(reading: InstanceReading, viewer: Viewer): readonly Opinion[] {
  return reading.state.opinions.filter((opinion) => {
    const seat = seatOf(reading, opinion.seatId);
    return seat !== undefined && !opinion.superseded && mayReadAnswer(reading, viewer, seat);
  });
}

export function presentOpinion(reading: InstanceReading, opinion: Opinion): OpinionDto {
  const { state, directory } = reading;
  const seat = seatOf(reading, opinion.seatId);
  if (seat === undefined) throw new Error(`Expected opinion ${opinion.id} to have a seat ${opinion.seatId}`);
  const { place, nature, wording, reason } = opinion.item;
  return {
    id: publicId(state.id, opinion.id),
    seatId: publicId(state.id, seat.id),
    deliverableId: state.subject.id,
    from: { id: principalId(seat), name: principalName(directory, seat.principal) },
    by: seat.answer === null ? null : personRef(directory, seat.answer.by),
    round: activationOf(reading, seat).round,
    place,
    nature,
    natureLabel: natureWords[nature],
    wording,
    reason,
    disposition: presentDisposition(reading, opinion),
  };
}

function principalId({ principal }: Seat): string {
  return principal.kind === 'unit' ? principal.unit : principal.person;
}

function presentDisposition({ directory }: InstanceReading, opinion: Opinion): OpinionDto['disposition'] {
  const { disposition } = opinion;
  if (disposition === null) return null;
  const { kind, reason, place, by, at } = disposition;
  return {
    disposition: kind,
    label: dispositionWords[kind],
    reason,
    place,
    by: personRef(directory, by),
    at: new Date(at).toISOString(),
  };
}
