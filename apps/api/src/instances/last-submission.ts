import type { RecordedEvent } from '#libs/audit';
import type { SeatAnswered, Value } from '#libs/engine';

import { personRef } from '../seats/present-seat.js';
import type { SubmissionDto } from './instance.dto.js';
import { nodeOfSeat, seatOf, type InstanceReading } from './instance-reading.js';
import { versionOf, type VersionNumbers } from './version-numbers.js';

interface Question {
  readonly reading: InstanceReading;
  readonly recorded: readonly RecordedEvent[];
  readonly versions: VersionNumbers;
}

/** 起草说明 and 拟办意见 as they were last sent on with the text; everybody who may read the text may read them. */
export function lastSubmission({ reading, recorded, versions }: Question): SubmissionDto | null {
  const last = recorded.map(({ event }) => event).findLast((event) => isSubmission(event));
  const seat = last && seatOf(reading, last.seatId);
  if (last === undefined || seat === undefined) return null;
  return {
    step: nodeOfSeat(reading, seat).id,
    by: personRef(reading.directory, last.by),
    at: new Date(last.at).toISOString(),
    versionNumber: versionOf(versions, last.documentHash),
    explanation: textOf(last.fields['explanation']),
    proposal: textOf(last.fields['proposal']),
  };
}

/** Only a text is sent on with an explanation; a report on a finding is not. */
function isSubmission(event: RecordedEvent['event']): event is SeatAnswered {
  return event.type === 'SeatAnswered' && event.answer === 'submit' && 'explanation' in event.fields;
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}
