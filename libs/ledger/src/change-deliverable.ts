import type { WorkingDayCalendar } from '#libs/calendar';
import type { BodyId, BusinessDate, DirectoryView, Instant, PersonId, UnitId, Value } from '#libs/engine';
import type { Deliverable, Disclosure } from './deliverable.js';
import { ASSIGNMENT_FIELDS, refuse } from './ledger-refusal.js';
import type { LedgerDecision, LedgerRefusal } from './ledger-refusal.js';
import type { DeliverablePatch } from './ledger-store.js';
import { subjectAttributesOf } from './subject-of.js';

/** What a plan administrator or the unit itself may settle. A field left out stays as it is. */
export interface DeliverableChange {
  readonly personInCharge?: PersonId;
  readonly handler?: PersonId;
  readonly leaderInCharge?: PersonId;
  readonly acceptingBody?: BodyId;
  readonly supervisingBody?: BodyId;
  readonly dueDate?: BusinessDate;
  readonly reviewUnits?: readonly UnitId[];
  readonly disclosure?: Disclosure;
  readonly problem?: string;
  readonly nextStep?: string;
  readonly remark?: string;
}

export interface ChangeContext {
  readonly now: Instant;
  readonly directory: DirectoryView;
  readonly calendar: WorkingDayCalendar;
  readonly started: boolean;
}

export interface ChangedDeliverable {
  readonly deliverable: Deliverable;
  /** What has to be written. */
  readonly patch: DeliverablePatch;
  /** Attributes a running instance has to be told, through the door; empty when nothing it knows has changed. */
  readonly attributes: Readonly<Record<string, Value>>;
}

/**
 * Assigns 交办 and corrects a deliverable. The people are settled before drafting starts, and the due date stays
 * inside the printed year. A date to finish by that is no working day rolls back to the last one.
 */
export function changeDeliverable(
  deliverable: Deliverable,
  change: DeliverableChange,
  context: ChangeContext,
): LedgerDecision<ChangedDeliverable> {
  const refusal = refusalOf(deliverable, change, context);
  if (refusal !== null) return refuse(refusal);

  const dueDate = change.dueDate && context.calendar.lastWorkingDayOnOrBefore(change.dueDate);
  const given: DeliverablePatch = givenFields({ ...change, dueDate });
  const merged: Deliverable = { ...deliverable, ...given };
  const nowAssigned =
    merged.assignedAt === null && ASSIGNMENT_FIELDS.every((field) => merged[field] !== null);
  const patch: DeliverablePatch = nowAssigned ? { ...given, assignedAt: context.now } : given;
  const changed: Deliverable = { ...deliverable, ...patch };
  return {
    ok: true,
    result: { deliverable: changed, patch, attributes: differences(deliverable, changed) },
  };
}

/** A field that is there without a value is a field left out. */
function givenFields(change: DeliverableChange): DeliverablePatch {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function refusalOf(
  deliverable: Deliverable,
  change: DeliverableChange,
  { directory, started }: ChangeContext,
): LedgerRefusal | null {
  const unknown = unknownIn(change, directory);
  if (unknown !== null) return unknown;
  const reassigned = ASSIGNMENT_FIELDS.filter(
    (field) => change[field] !== undefined && change[field] !== deliverable[field],
  );
  if (started && reassigned.length > 0) return { code: 'deliverable.started', fields: reassigned };
  const { dueYear } = deliverable;
  if (change.dueDate !== undefined && Number(change.dueDate.slice(0, 4)) !== dueYear) {
    return { code: 'deliverable.beyond-year', dueYear, dueDate: change.dueDate };
  }
  return null;
}

function unknownIn(change: DeliverableChange, directory: DirectoryView): LedgerRefusal | null {
  for (const field of ASSIGNMENT_FIELDS) {
    const id = change[field];
    if (id !== undefined && directory.person(id)?.active !== true) {
      return { code: 'directory.unknown', field, id };
    }
  }
  for (const field of ['acceptingBody', 'supervisingBody'] as const) {
    const id = change[field];
    if (id !== undefined && directory.body(id) === undefined) return { code: 'directory.unknown', field, id };
  }
  const unit = change.reviewUnits?.find((id) => directory.unit(id) === undefined);
  return unit === undefined ? null : { code: 'directory.unknown', field: 'reviewUnits', id: unit };
}

function differences(before: Deliverable, after: Deliverable): Record<string, Value> {
  const known = subjectAttributesOf(before);
  return Object.fromEntries(
    Object.entries(subjectAttributesOf(after)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name] ?? null),
    ),
  );
}
