import type { BodyId, Branded, BusinessDate, Instant, PersonId, UnitId } from '#libs/engine';
import type { OutputKind } from './import/plan-import.js';
import type { PlanId } from './plan.js';

/** UUID. Also the id of the instance's subject. */
export type DeliverableId = Branded<string, 'DeliverableId'>;

/** 公开属性: proposed by the drafter, decided at sign-off. */
export const DISCLOSURES = ['open', 'onRequest', 'closed'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** 未启动, 已启动未完成, 已完成. */
export const DELIVERABLE_STATES = ['notStarted', 'started', 'done'] as const;
export type DeliverableState = (typeof DELIVERABLE_STATES)[number];

/** One line under 成果形式和时间进度: what the plan says of it, and what was settled since. */
export interface Deliverable {
  readonly id: DeliverableId;
  readonly planId: PlanId;
  /** `1.1.2`: area, task, deliverable. Stable, unlike the printed number. */
  readonly code: string;
  readonly areaCode: string;
  readonly taskCode: string;
  /** As printed. */
  readonly title: string;
  readonly outputKind: OutputKind;
  readonly actionVerb: string | null;
  /** The first one signs off. Empty while the question who leads is open. */
  readonly leadUnits: readonly UnitId[];
  /** Produces it. `null` while the question who leads is open. */
  readonly responsibleUnit: UnitId | null;
  readonly responsibleBasis: 'stated' | 'inherited-from-lead';
  readonly responsiblePhrase: string | null;
  /** Asked for their opinion. May be empty: then the lead names some, or records why none applies. */
  readonly reviewUnits: readonly UnitId[];
  readonly reviewListOpen: boolean;
  /** As printed; no due date may leave it. `null` while the question when is open. */
  readonly dueYear: number | null;
  /** A working day. By the plan's rule the last one of the year, unless a date was printed or set. */
  readonly dueDate: BusinessDate | null;
  /** 责任人, 承办人, 分管领导: named when the work is given out 交办, before drafting starts. */
  readonly personInCharge: PersonId | null;
  readonly handler: PersonId | null;
  readonly leaderInCharge: PersonId | null;
  readonly acceptingBody: BodyId | null;
  readonly supervisingBody: BodyId | null;
  /** When all three had been named for the first time. */
  readonly assignedAt: Instant | null;
  readonly disclosure: Disclosure | null;
  /** The only typed fields of the ledger; everything else in it is a projection of the record. */
  readonly problem: string;
  readonly nextStep: string;
  readonly remark: string;
  /** Separate instruments inside a compound deliverable, as printed or proposed by the import. */
  readonly parts: readonly string[];
  /** Other wordings of the same thing in the plan, found by the search box. */
  readonly searchAliases: readonly string[];
  /** Line of the plan's file. */
  readonly line: number;
}
