import type { Opinion, Principal } from '#libs/engine';

import type { RefDto } from '../http/ref.dto.js';
import { mayReadAnswer, type Viewer } from '../instances/answer-visibility.js';
import { activationOf, principalName, seatOf, type InstanceReading } from '../instances/instance-reading.js';
import { dispositionWords, responseWords } from '../instances/words.js';
import { holdsPen } from '../instances/pen.js';
import { presentSubject } from '../seats/present-subject.js';
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

export function presentOpinion(reading: InstanceReading, viewer: Viewer, opinion: Opinion): OpinionDto {
  const { state, directory } = reading;
  const seat = seatOf(reading, opinion.seatId);
  if (seat === undefined) throw new Error(`Expected opinion ${opinion.id} to have a seat ${opinion.seatId}`);
  return {
    id: publicId(state.id, opinion.id),
    seatId: publicId(state.id, seat.id),
    deliverable: presentSubject(state.subject),
    unit: principalRef(reading, seat.principal),
    person: seat.answer === null ? null : personRef(directory, seat.answer.by),
    at: seat.answer === null ? null : new Date(seat.answer.at).toISOString(),
    round: activationOf(reading, seat).round,
    answer: seat.answer?.answer ?? null,
    item: opinion.item,
    disposition: presentDisposition(reading, opinion),
    response: opinion.response && {
      kind: opinion.response.kind,
      label: responseWords[opinion.response.kind],
      by: personRef(directory, opinion.response.by),
      at: new Date(opinion.response.at).toISOString(),
    },
    mayDispose: opinion.disposition === null && holdsPen(reading, viewer.id),
  };
}

function principalRef({ directory }: InstanceReading, principal: Principal): RefDto {
  const id = principal.kind === 'unit' ? principal.unit : principal.person;
  return { id, name: principalName(directory, principal) };
}

function presentDisposition(
  { directory }: InstanceReading,
  { disposition }: Opinion,
): OpinionDto['disposition'] {
  if (disposition === null) return null;
  const { kind, reason, place, by, at } = disposition;
  return {
    kind,
    label: dispositionWords[kind],
    reason,
    place,
    by: personRef(directory, by),
    at: new Date(at).toISOString(),
  };
}
