import type { BusinessDate, PersonId, UnitId } from '#libs/engine';
import type { OpenQuestion, Plan, PlanId, QuestionCode, ReformArea, ReformTask } from '#libs/ledger';
import type { PlanEntity, PlanQuestionEntity, ReformAreaEntity, ReformTaskEntity } from './plan.entity.js';

export function planOf(row: PlanEntity): Plan {
  return { ...row, id: row.id as PlanId, issuedOn: row.issuedOn as BusinessDate | null };
}

export function reformArea(row: ReformAreaEntity): ReformArea {
  return { ...row, planId: row.planId as PlanId };
}

export function reformTask(row: ReformTaskEntity): ReformTask {
  return {
    ...row,
    planId: row.planId as PlanId,
    leadUnits: row.leadUnits as UnitId[],
    participatingUnits: row.participatingUnits as UnitId[],
  };
}

export function openQuestion({ options, ...row }: PlanQuestionEntity): OpenQuestion {
  return {
    ...row,
    ...(options === null ? {} : { options }),
    planId: row.planId as PlanId,
    code: row.code as QuestionCode,
    answeredBy: row.answeredBy as PersonId | null,
  };
}
