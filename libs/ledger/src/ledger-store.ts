import type { Unit } from '#libs/directory';
import type { PersonId } from '#libs/engine';
import type { Deliverable, DeliverableId, DeliverableState } from './deliverable.js';
import type { PlanAddition } from './importing/plan-addition.js';
import type { PlanOutline } from './importing/recognise-plan.js';
import type { OpenQuestion, Plan, PlanId, ReformArea, ReformTask } from './plan.js';
import type { Progress } from './schedule/progress.js';

/** A deliverable with the names of what it stands under, and how far its instance has come. */
export interface LedgerEntry {
  readonly deliverable: Deliverable;
  readonly areaTitle: string;
  readonly taskTitle: string;
  /** `null` while it has not been started. */
  readonly progress: Progress | null;
}

export const ENTRY_SORTS = ['code', '-code', 'dueDate', '-dueDate'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

/** Filters that the store applies. All given ones must hold. */
export interface EntryFilter {
  readonly plan?: PlanId;
  readonly year?: number;
  /** Area code, `2`. */
  readonly area?: string;
  readonly state?: DeliverableState;
  /** A unit that leads, is responsible or is asked for its opinion. */
  readonly unit?: string;
  /** The person it was given to 承办人. */
  readonly handler?: PersonId;
  /** Words in the title or in another wording of it. */
  readonly q?: string;
  /** A code or the beginning of one, whole numbers only: `2.4` finds 2.4.1 and not 2.40.1. */
  readonly code?: string;
}

/** Where a page of entries ended: the sort key of its last row, which the next page begins after. */
export interface EntryPosition {
  readonly key: string;
  readonly id: DeliverableId;
}

export interface EntryPage {
  readonly entries: readonly LedgerEntry[];
  /** `null` after the last page. */
  readonly next: EntryPosition | null;
}

export interface ImportReading {
  readonly plans: readonly PlanOutline[];
  readonly units: readonly Unit[];
}

export interface PlanContents {
  readonly plan: Plan;
  readonly areas: readonly ReformArea[];
  readonly tasks: readonly ReformTask[];
}

/** What of a deliverable may be written after the import. */
export type DeliverablePatch = Partial<
  Pick<
    Deliverable,
    | 'personInCharge'
    | 'handler'
    | 'leaderInCharge'
    | 'acceptingBody'
    | 'supervisingBody'
    | 'assignedAt'
    | 'dueYear'
    | 'dueDate'
    | 'leadUnits'
    | 'responsibleUnit'
    | 'reviewUnits'
    | 'disclosure'
    | 'problem'
    | 'nextStep'
    | 'remark'
  >
>;

/** What an answer to a question of the import changes besides the question. */
export interface AnswerEffect {
  readonly plan: Partial<Omit<Plan, 'id'>>;
  readonly deliverables: readonly { readonly id: DeliverableId; readonly patch: DeliverablePatch }[];
}

/** Where plans and deliverables are kept. Every method is one transaction or one snapshot. */
export interface LedgerStore {
  /** Imports wait for one another: what `decide` reads is still so when its answer is written. */
  importPlan<Result>(
    decide: (reading: ImportReading) => { readonly write: PlanAddition | null; readonly result: Result },
  ): Promise<Result>;
  plans(): Promise<readonly Plan[]>;
  plan(id: PlanId): Promise<PlanContents | undefined>;
  /** In the order of their numbers. */
  questions(plan: PlanId): Promise<readonly OpenQuestion[]>;
  answer(question: OpenQuestion, answer: string, by: PersonId, effect: AnswerEffect): Promise<void>;
  entry(id: DeliverableId): Promise<LedgerEntry | undefined>;
  entries(
    filter: EntryFilter,
    sort: EntrySort,
    after: EntryPosition | null,
    limit: number,
  ): Promise<EntryPage>;
  /** Writes the given fields and leaves the others. */
  update(id: DeliverableId, patch: DeliverablePatch): Promise<void>;
}
