import type { WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate, DirectoryView, Seat, UnitId } from '#libs/engine';
import type { Deliverable, DeliverableState } from '../deliverable.js';
import type { OutputKind } from '../import/plan-import.js';
import type { LedgerEntry } from '../ledger-store.js';
import { stateOf } from '../schedule/progress.js';
import type { Progress } from '../schedule/progress.js';
import { scheduleLight } from '../schedule/schedule-light.js';
import type { Position, ScheduleLight } from '../schedule/schedule-light.js';
import type { WorkflowOutline } from '../schedule/workflow-outline.js';

/** Something pointed at, with the name people know it by. */
export interface Ref {
  readonly id: string;
  readonly name: string;
}

/** A row of the ledger as it is read. Every field but the typed three of the detail is a projection. */
export interface DeliverableItem {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly area: Ref;
  readonly task: Ref;
  readonly outputKind: OutputKind;
  readonly leadUnit: Ref | null;
  readonly responsibleUnit: Ref | null;
  readonly responsibleBasis: Deliverable['responsibleBasis'];
  readonly reviewUnits: readonly Ref[];
  readonly reviewListOpen: boolean;
  readonly dueYear: number | null;
  readonly dueDate: BusinessDate | null;
  readonly state: DeliverableState;
  /** Name of the stage and title of the step it stands in; `null` when it does not run. */
  readonly stage: string | null;
  readonly step: string | null;
  readonly stepId: string | null;
  readonly light: ScheduleLight;
  /** 承办人: the person it was given to. */
  readonly handler: Ref | null;
  readonly holders: readonly Holder[];
  readonly instanceId: string | null;
}

/** Who has it now. Several people of one post share a seat and stand together in one name. */
export interface Holder {
  readonly name: string;
  readonly unit: string;
  /** ISO 8601 UTC. */
  readonly since: string;
}

/** What a reader knows besides the row. */
export interface LedgerContext {
  readonly today: BusinessDate;
  readonly calendar: WorkingDayCalendar;
  readonly directory: DirectoryView;
  /** The outline of the version an instance is pinned to; with `null` that of the version new ones start with. */
  readonly outlineOf: (definitionHash: string | null) => WorkflowOutline;
}

export function deliverableItem(entry: LedgerEntry, context: LedgerContext): DeliverableItem {
  const { deliverable, progress } = entry;
  const { directory } = context;
  const unitRef = (id: UnitId): Ref => ({ id, name: directory.unit(id)?.name ?? id });
  const outline = context.outlineOf(progress?.definitionHash ?? null);
  const step = progress?.step ?? null;
  const [leadUnit = null] = deliverable.leadUnits.map(unitRef);
  return {
    id: deliverable.id,
    code: deliverable.code,
    title: deliverable.title,
    area: { id: deliverable.areaCode, name: entry.areaTitle },
    task: { id: deliverable.taskCode, name: entry.taskTitle },
    outputKind: deliverable.outputKind,
    leadUnit,
    responsibleUnit: deliverable.responsibleUnit === null ? null : unitRef(deliverable.responsibleUnit),
    responsibleBasis: deliverable.responsibleBasis,
    reviewUnits: deliverable.reviewUnits.map(unitRef),
    reviewListOpen: deliverable.reviewListOpen,
    dueYear: deliverable.dueYear,
    dueDate: deliverable.dueDate,
    state: stateOf(progress),
    stage: step === null ? null : (outline.steps.get(step)?.stage ?? null),
    step: step === null ? null : (outline.steps.get(step)?.title ?? step),
    stepId: step,
    light: lightOf(deliverable, progress, outline, context),
    handler:
      deliverable.handler === null
        ? null
        : {
            id: deliverable.handler,
            name: directory.person(deliverable.handler)?.name ?? deliverable.handler,
          },
    holders: (progress?.openSeats ?? []).flatMap((seat) => holderOf(seat, directory)),
    instanceId: progress?.instanceId ?? null,
  };
}

function lightOf(
  deliverable: Deliverable,
  progress: Progress | null,
  outline: WorkflowOutline,
  { calendar, today }: LedgerContext,
): ScheduleLight {
  return scheduleLight(calendar, {
    today,
    dueDate: deliverable.dueDate,
    state: stateOf(progress),
    doneOn: progress?.endedAt == null ? null : calendar.dateOf(progress.endedAt),
    paused: null,
    path: outline.path,
    position: positionOf(progress, outline, calendar),
  });
}

function positionOf(
  progress: Progress | null,
  outline: WorkflowOutline,
  calendar: WorkingDayCalendar,
): Position | null {
  if (progress === null || progress.step === null) return null;
  return {
    step: progress.step,
    stage: outline.steps.get(progress.step)?.stage ?? null,
    since: progress.since === null ? null : calendar.dateOf(progress.since),
    due: progress.due,
  };
}

function holderOf(seat: Seat, directory: DirectoryView): Holder[] {
  if (seat.openedAt === null) return [];
  const people = peopleOf(seat, directory).flatMap((id) => directory.person(id) ?? []);
  const [first] = people;
  const unit = seat.principal.kind === 'unit' ? seat.principal.unit : first?.unit;
  const unitName = unit === undefined ? '' : (directory.unit(unit)?.name ?? unit);
  return [
    {
      name: first === undefined ? unitName : people.map((person) => person.name).join('、'),
      unit: unitName,
      since: new Date(seat.openedAt).toISOString(),
    },
  ];
}

function peopleOf({ holder, principal, pool }: Seat, directory: DirectoryView) {
  if (holder !== null) return [holder];
  if (principal.kind === 'person') return [principal.person];
  if (pool === null) return [];
  if (pool.kind === 'unit-post') {
    return directory
      .holdersOf(pool.unit, pool.post)
      .filter((person) => person.active)
      .map((person) => person.id);
  }
  const members = directory.body(pool.body)?.members ?? [];
  return members.filter((member) => member.post === pool.post).map((member) => member.person);
}
