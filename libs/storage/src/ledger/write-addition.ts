import type { EntityManager } from 'typeorm';
import type { Deliverable, PlanAddition } from '#libs/ledger';
import { applyDirectoryChange } from '../directory/apply-directory-change.js';
import { raiseDirectoryVersion } from '../directory/raise-directory-version.js';
import { DeliverableEntity } from './deliverable.entity.js';
import { PlanEntity, PlanQuestionEntity, ReformAreaEntity, ReformTaskEntity } from './plan.entity.js';

/** Writes all an import adds, units first, because the deliverables point at them. */
export async function writeAddition(manager: EntityManager, addition: PlanAddition): Promise<void> {
  if (addition.directory.length > 0) await raiseDirectoryVersion(manager);
  for (const change of addition.directory) await applyDirectoryChange(manager, change);

  await manager.upsert(PlanEntity, addition.plan, ['id']);
  await manager.insert(ReformAreaEntity, [...addition.areas]);
  await manager.insert(
    ReformTaskEntity,
    addition.tasks.map((task) => ({
      ...task,
      leadUnits: [...task.leadUnits],
      participatingUnits: [...task.participatingUnits],
    })),
  );
  await manager.insert(DeliverableEntity, addition.deliverables.map(deliverableRow));
  await manager.insert(
    PlanQuestionEntity,
    addition.questions.map((question) => ({
      ...question,
      options: question.options === undefined ? null : [...question.options],
    })),
  );
}

function deliverableRow(deliverable: Deliverable): DeliverableEntity {
  return {
    ...deliverable,
    codeOrder: codeOrder(deliverable.code),
    leadUnits: [...deliverable.leadUnits],
    reviewUnits: [...deliverable.reviewUnits],
    assignedAt: deliverable.assignedAt === null ? null : new Date(deliverable.assignedAt),
    parts: [...deliverable.parts],
    searchAliases: [...deliverable.searchAliases],
  };
}

function codeOrder(code: string): string {
  return code.replace(/\d+/g, (number) => number.padStart(4, '0'));
}
