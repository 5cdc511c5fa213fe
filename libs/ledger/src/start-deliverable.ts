import type { Subject } from '#libs/engine';
import type { Deliverable } from './deliverable.js';
import { ASSIGNMENT_FIELDS, refuse } from './ledger-refusal.js';
import type { LedgerDecision } from './ledger-refusal.js';
import { subjectOf } from './subject-of.js';

/** Whether work on a deliverable may begin, and the subject its instance starts with. */
export function startDeliverable(deliverable: Deliverable, started: boolean): LedgerDecision<Subject> {
  if (started) return refuse({ code: 'deliverable.started', fields: [] });

  const open = [
    ...(deliverable.dueDate === null ? (['dueDate'] as const) : []),
    ...(deliverable.leadUnits.length === 0 ? (['leadUnit'] as const) : []),
  ];
  if (open.length > 0) return refuse({ code: 'deliverable.incomplete', missing: open });

  const missing = ASSIGNMENT_FIELDS.filter((field) => deliverable[field] === null);
  if (missing.length > 0) return refuse({ code: 'deliverable.unassigned', missing });

  return { ok: true, result: subjectOf(deliverable) };
}
