import type { Advice, Circulation, Copy, Thread } from '#libs/engine';

import type { InstanceReading } from '../instances/instance-reading.js';
import { versionOf, type VersionNumbers } from '../instances/version-numbers.js';
import { personRef } from '../seats/present-seat.js';
import { publicId } from '../seats/public-id.js';
import type { CirculationDto, CopyDto, QuestionDto, RemarkDto } from './exchange-views.dto.js';

/** An instance, and the numbers of its texts. */
export interface Exchanged {
  readonly reading: InstanceReading;
  readonly versions: VersionNumbers;
}

export function presentQuestion({ reading, versions }: Exchanged, thread: Thread): QuestionDto {
  const { state, directory } = reading;
  return {
    id: publicId(state.id, thread.id),
    seatId: publicId(state.id, thread.seatId),
    by: personRef(directory, thread.by),
    to: thread.to.map((person) => personRef(directory, person)),
    at: new Date(thread.at).toISOString(),
    question: thread.question,
    versionNumber: versionOf(versions, thread.contentHash),
    replies: thread.replies.map((reply) => presentRemark(reading, reply)),
    closed: thread.closed,
  };
}

export function presentCirculation({ reading, versions }: Exchanged, sent: Circulation): CirculationDto {
  const { state, directory } = reading;
  return {
    id: publicId(state.id, sent.id),
    seatId: publicId(state.id, sent.seatId),
    to: personRef(directory, sent.to),
    by: personRef(directory, sent.by),
    at: new Date(sent.at).toISOString(),
    versionNumber: versionOf(versions, sent.contentHash),
    mustFinish: sent.mustFinish,
    due: sent.due,
    read: sent.read && presentRemark(reading, sent.read),
    cancelled: sent.cancelled,
  };
}

export function presentCopy({ reading: { directory }, versions }: Exchanged, copy: Copy): CopyDto {
  return {
    to: personRef(directory, copy.to),
    by: personRef(directory, copy.by),
    at: new Date(copy.at).toISOString(),
    round: copy.round,
    versionNumber: versionOf(versions, copy.contentHash),
  };
}

export function presentRemark({ directory }: InstanceReading, { by, at, opinion }: Advice): RemarkDto {
  return { by: personRef(directory, by), at: new Date(at).toISOString(), text: opinion };
}
