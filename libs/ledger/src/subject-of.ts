import type { Subject, Value } from '#libs/engine';
import type { Deliverable } from './deliverable.js';

/** The kind workflows name under `subject:`. */
export const DELIVERABLE_SUBJECT = 'deliverable';

/** What the engine is told of a deliverable: its expressions read these as `subject.…`. */
export function subjectOf(deliverable: Deliverable): Subject {
  return {
    kind: DELIVERABLE_SUBJECT,
    id: deliverable.id,
    attributes: {
      ...subjectAttributesOf(deliverable),
      // Set later by the draw and by the limit, through the door.
      inspectors: null,
      late: false,
    },
    contentHash: null,
    parts: {},
  };
}

/** The part of the attributes the ledger owns and pushes again when it changes. */
export function subjectAttributesOf(deliverable: Deliverable): Record<string, Value> {
  return {
    code: deliverable.code,
    title: deliverable.title,
    outputKind: deliverable.outputKind,
    leadUnit: deliverable.leadUnits[0] ?? null,
    responsibleUnit: deliverable.responsibleUnit,
    reviewUnits: deliverable.reviewUnits,
    acceptingBody: deliverable.acceptingBody,
    supervisingBody: deliverable.supervisingBody,
    handler: deliverable.handler,
    personInCharge: deliverable.personInCharge,
    leaderInCharge: deliverable.leaderInCharge,
    dueDate: deliverable.dueDate,
    disclosure: deliverable.disclosure,
  };
}
