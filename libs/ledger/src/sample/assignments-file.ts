import type { BodyId, BusinessDate, Instant, PersonId } from '#libs/engine';
import type { DeliverablePatch } from '../ledger-store.js';
import { code, moment, record, sampleFileReader, text } from './sample-file.js';
import { instantOf } from './shanghai-time.js';

/** `assignments.yaml`: who was given each deliverable, by code. */
export interface AssignmentsFile {
  readonly assignedAt: string;
  /** Who gave the work out. */
  readonly by: PersonId;
  readonly acceptingBody: BodyId;
  readonly supervisingBody: BodyId;
  readonly assignments: Readonly<Record<string, Assignment>>;
}

interface Assignment {
  readonly personInCharge: PersonId;
  readonly handler: PersonId;
  readonly leaderInCharge: PersonId;
  readonly dueDate?: BusinessDate;
}

const assignment = record(
  { personInCharge: text, handler: text, leaderInCharge: text },
  { dueDate: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } },
);

export const readAssignmentsFile = sampleFileReader<AssignmentsFile>(
  record({
    assignedAt: moment,
    by: text,
    acceptingBody: text,
    supervisingBody: text,
    assignments: { type: 'object', propertyNames: code, additionalProperties: assignment },
  }),
);

/** What each code's deliverable is given, ready to be written. */
export function assignmentPatches(file: AssignmentsFile): Map<string, DeliverablePatch> {
  const { acceptingBody, supervisingBody } = file;
  const assignedAt: Instant = instantOf(file.assignedAt);
  return new Map(
    Object.entries(file.assignments).map(([each, assigned]) => [
      each,
      { ...assigned, acceptingBody, supervisingBody, assignedAt },
    ]),
  );
}
