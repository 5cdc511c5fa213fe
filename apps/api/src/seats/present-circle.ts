import type { Seat } from '#libs/engine';

import { presentCirculation, presentQuestion, presentRemark } from '../exchanges/present-exchanges.js';
import { mayReadAnswer, seatAsSeenBy, type Viewer } from '../instances/answer-visibility.js';
import type { InstanceReading } from '../instances/instance-reading.js';
import type { VersionNumbers } from '../instances/version-numbers.js';
import { extensionWords } from '../instances/words.js';
import { presentForm } from './present-form.js';
import { presentProxy } from './present-proxy.js';
import { personRef, presentSeat } from './present-seat.js';
import { publicId } from './public-id.js';
import type {
  AddedSeatDto,
  DelegationDto,
  ExtensionDto,
  SeatCircleDto,
  SignerGroupDto,
} from './seat-circle.dto.js';

/** Whom a seat was lent to, who signs with it, what is asked and read about it, as far as a reader may know. */
export function presentCircle(
  reading: InstanceReading,
  viewer: Viewer,
  seat: Seat,
  versions: VersionNumbers,
): SeatCircleDto {
  const { state } = reading;
  const told = mayReadAnswer(reading, viewer, seat);
  return {
    origin: seat.origin,
    parent: seat.parent === null ? null : publicId(state.id, seat.parent),
    weight: seat.weight,
    claimable: seat.holder === null && seat.pool !== null,
    delegation: presentDelegation(reading, seat),
    advice: told ? seat.advice.map((advice) => presentRemark(reading, advice)) : [],
    extension: presentExtension(reading, seat),
    urges: seat.urges,
    lateOpinion: told && seat.lateOpinion !== null ? presentRemark(reading, seat.lateOpinion) : null,
    proxy: told && seat.answer !== null ? presentProxy(reading, seat.answer) : null,
    pausedSince: seat.pause.since,
    groups: state.groups
      .filter(({ seatId }) => seatId === seat.id)
      .map((group) => presentGroup(reading, group)),
    signers: state.seats
      .filter(({ parent }) => parent === seat.id)
      .map((child) => presentAdded(reading, seatAsSeenBy(reading, viewer, child))),
    questions: state.threads
      .filter(({ seatId }) => seatId === seat.id)
      .map((thread) => presentQuestion({ reading, versions }, thread)),
    circulations: state.circulations
      .filter(({ seatId }) => seatId === seat.id)
      .map((sent) => presentCirculation({ reading, versions }, sent)),
    form: presentForm(reading, seat),
  };
}

function presentDelegation({ directory }: InstanceReading, { delegation }: Seat): DelegationDto | null {
  return (
    delegation && {
      to: personRef(directory, delegation.to),
      by: personRef(directory, delegation.by),
      at: new Date(delegation.at).toISOString(),
    }
  );
}

function presentExtension({ directory }: InstanceReading, { extension }: Seat): ExtensionDto | null {
  if (extension === null) return null;
  const { days, reason, by, at, state, decidedBy } = extension;
  return {
    days,
    reason,
    by: personRef(directory, by),
    at: new Date(at).toISOString(),
    state,
    label: extensionWords[state],
    decidedBy: decidedBy && personRef(directory, decidedBy),
  };
}

function presentGroup(
  { directory }: InstanceReading,
  { id, kind, mode, binding, by, state }: InstanceReading['state']['groups'][number],
): SignerGroupDto {
  return { id, kind, mode, binding, by: personRef(directory, by), state };
}

function presentAdded(reading: InstanceReading, seat: Seat): AddedSeatDto {
  return { ...presentSeat(reading, seat), origin: seat.origin, group: seat.group };
}
