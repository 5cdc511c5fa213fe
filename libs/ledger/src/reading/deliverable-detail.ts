import type { BodyId, BusinessDate, Instant, PersonId } from '#libs/engine';
import type { Disclosure } from '../deliverable.js';
import type { LedgerEntry } from '../ledger-store.js';
import { stageProgress } from '../schedule/stage-progress.js';
import { deliverableItem } from './deliverable-item.js';
import type { DeliverableItem, LedgerContext, Ref } from './deliverable-item.js';

/** One deliverable as its page shows it. Instants are ISO 8601 UTC. */
export interface DeliverableDetail extends DeliverableItem {
  readonly personInCharge: Ref | null;
  readonly leaderInCharge: Ref | null;
  readonly acceptingBody: Ref | null;
  readonly supervisingBody: Ref | null;
  readonly assignedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly disclosure: Disclosure | null;
  readonly problem: string;
  readonly nextStep: string;
  readonly remark: string;
  readonly stages: readonly DetailStage[];
}

export interface DetailStage {
  readonly name: string;
  readonly latestStart: BusinessDate | null;
  readonly latestFinish: BusinessDate | null;
  readonly enteredAt: string | null;
  readonly leftAt: string | null;
  readonly state: 'done' | 'current' | 'upcoming';
}

export function deliverableDetail(entry: LedgerEntry, context: LedgerContext): DeliverableDetail {
  const { deliverable, progress } = entry;
  const { directory, calendar } = context;
  const person = (id: PersonId | null) => ref(id, id && directory.person(id)?.name);
  const body = (id: BodyId | null) => ref(id, id && directory.body(id)?.name);
  const outline = context.outlineOf(progress?.definitionHash ?? null);
  return {
    ...deliverableItem(entry, context),
    personInCharge: person(deliverable.personInCharge),
    leaderInCharge: person(deliverable.leaderInCharge),
    acceptingBody: body(deliverable.acceptingBody),
    supervisingBody: body(deliverable.supervisingBody),
    assignedAt: isoOf(deliverable.assignedAt),
    acknowledgedAt: isoOf(progress?.acknowledgedAt ?? null),
    disclosure: deliverable.disclosure,
    problem: deliverable.problem,
    nextStep: deliverable.nextStep,
    remark: deliverable.remark,
    stages: stageProgress(calendar, outline, deliverable.dueDate, progress).map((stage) => ({
      ...stage,
      enteredAt: isoOf(stage.enteredAt),
      leftAt: isoOf(stage.leftAt),
    })),
  };
}

function ref(id: string | null, name: string | null | undefined): Ref | null {
  return id === null ? null : { id, name: name ?? id };
}

function isoOf(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}
