import type { WorkingDayCalendar } from '#libs/calendar';
import type { BusinessDate } from '#libs/engine';
import type { ImportedArea, ImportedDeliverable, ImportedPlan, PlanQuestion } from '../import/plan-import.js';
import type { Plan } from '../plan.js';
import { dueDateOf } from './due-date-of.js';
import type { PlanAddition } from './plan-addition.js';

/** What an import found, and what it changed or would change. Units are named as the plan prints them. */
export interface ImportReport {
  readonly planId: string | null;
  readonly dryRun: boolean;
  readonly recognisedAs: { readonly id: string; readonly name: string } | null;
  /** Whether anything but questions was added. */
  readonly changed: boolean;
  readonly encoding: string | null;
  readonly areas: readonly ImportedArea[];
  readonly tasks: ImportedPlan['tasks'];
  readonly deliverables: readonly ReportedDeliverable[];
  readonly units: ImportedPlan['units'];
  readonly questions: readonly PlanQuestion[];
  readonly counts: ImportCounts;
}

export interface ReportedDeliverable extends Pick<
  ImportedDeliverable,
  | 'code'
  | 'title'
  | 'dueYear'
  | 'leadUnits'
  | 'responsibleUnit'
  | 'responsibleBasis'
  | 'reviewUnits'
  | 'reviewListOpen'
  | 'outputKind'
  | 'line'
> {
  readonly dueDate: BusinessDate | null;
  readonly leadUnit: string | null;
}

export interface ImportCounts {
  readonly areas: number;
  readonly tasks: number;
  readonly deliverables: number;
  /** By due year; `null` years are left out. */
  readonly byYear: Readonly<Record<string, number>>;
  readonly responsibleStated: number;
  readonly responsibleInherited: number;
  readonly withoutReviewers: number;
  readonly added: Readonly<Record<'areas' | 'tasks' | 'deliverables' | 'units' | 'questions', number>>;
}

export function importReport(
  source: {
    readonly encoding: string | null;
    readonly plan: ImportedPlan;
    readonly questions: readonly PlanQuestion[];
  },
  addition: PlanAddition,
  outcome: {
    readonly dryRun: boolean;
    readonly recognisedAs: Plan | undefined;
    readonly calendar: WorkingDayCalendar;
  },
): ImportReport {
  const { plan, questions, encoding } = source;
  const { dryRun, recognisedAs } = outcome;
  return {
    planId: recognisedAs?.id ?? (dryRun ? null : addition.plan.id),
    dryRun,
    recognisedAs:
      recognisedAs === undefined ? null : { id: recognisedAs.id, name: recognisedAs.title ?? '未命名方案' },
    changed: changesLedger(addition, recognisedAs),
    encoding,
    areas: plan.areas,
    tasks: plan.tasks,
    deliverables: plan.deliverables.map((each) => reported(each, outcome.calendar)),
    units: plan.units,
    questions,
    counts: countsOf(plan, addition),
  };
}

/** Whether the import adds anything but questions, or fills in a fact of the plan. */
export function changesLedger(addition: PlanAddition, recognisedAs: Plan | undefined): boolean {
  return (
    recognisedAs === undefined ||
    JSON.stringify(recognisedAs) !== JSON.stringify(addition.plan) ||
    addition.areas.length + addition.tasks.length + addition.deliverables.length > 0
  );
}

function reported(each: ImportedDeliverable, calendar: WorkingDayCalendar): ReportedDeliverable {
  return {
    code: each.code,
    title: each.title,
    dueYear: each.dueYear,
    dueDate: dueDateOf(calendar, each),
    leadUnit: each.leadUnits[0] ?? null,
    leadUnits: each.leadUnits,
    responsibleUnit: each.responsibleUnit,
    responsibleBasis: each.responsibleBasis,
    reviewUnits: each.reviewUnits,
    reviewListOpen: each.reviewListOpen,
    outputKind: each.outputKind,
    line: each.line,
  };
}

function countsOf(plan: ImportedPlan, addition: PlanAddition): ImportCounts {
  const { deliverables } = plan;
  const byYear: Record<string, number> = {};
  for (const { dueYear } of deliverables) {
    if (dueYear !== null) byYear[dueYear] = (byYear[dueYear] ?? 0) + 1;
  }
  const stated = deliverables.filter((each) => each.responsibleBasis === 'stated').length;
  return {
    areas: plan.areas.length,
    tasks: plan.tasks.length,
    deliverables: deliverables.length,
    byYear,
    responsibleStated: stated,
    responsibleInherited: deliverables.length - stated,
    withoutReviewers: deliverables.filter((each) => each.reviewUnits.length === 0).length,
    added: {
      areas: addition.areas.length,
      tasks: addition.tasks.length,
      deliverables: addition.deliverables.length,
      units: addition.directory.length,
      questions: addition.questions.length,
    },
  };
}
