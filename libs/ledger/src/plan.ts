import type { Branded, BusinessDate, PersonId, UnitId } from '#libs/engine';
import type { PlanQuestion } from './import/plan-import.js';

/** UUID, minted when the plan is first imported. */
export type PlanId = Branded<string, 'PlanId'>;

/** The document that holds areas, tasks and deliverables. What its file does not print is `null` until answered. */
export interface Plan {
  readonly id: PlanId;
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: BusinessDate | null;
}

/** A group of tasks. Keyed by its code within the plan, because the printed numbers repeat. */
export interface ReformArea {
  readonly planId: PlanId;
  /** `2`. */
  readonly code: string;
  readonly title: string;
  readonly line: number;
}

export interface ReformTask {
  readonly planId: PlanId;
  /** `2.4`. */
  readonly code: string;
  readonly areaCode: string;
  readonly title: string;
  /** The paragraph under the title, shown beside a deliverable; empty when the file holds facts only. */
  readonly narrative: string;
  readonly leadUnits: readonly UnitId[];
  readonly participatingUnits: readonly UnitId[];
  /** The printed list ended in 等: the lead may add units with a reason. */
  readonly participantsOpen: boolean;
  readonly line: number;
}

/** A question of the import as it is kept: it can be answered later, and a later answer replaces an earlier one. */
export interface OpenQuestion extends PlanQuestion {
  readonly planId: PlanId;
  readonly answeredBy: PersonId | null;
}
