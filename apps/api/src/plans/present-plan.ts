import type { DirectoryView, UnitId } from '#libs/engine';
import type { OpenQuestion, Plan, PlanContents, ReformTask } from '#libs/ledger';

import type { PlanDetailDto, PlanDto, PlanQuestionDto, PlanTaskDto } from './plan.dto.js';

export function presentPlan({ id, title, documentNumber, issuer, issuedOn }: Plan): PlanDto {
  return { id, title: title ?? '未命名方案', documentNumber, issuer, issuedOn };
}

export function presentContents(
  { plan, areas, tasks }: PlanContents,
  counts: { readonly deliverables: number; readonly openQuestions: number },
  directory: DirectoryView,
): PlanDetailDto {
  return {
    ...presentPlan(plan),
    areas: areas.map(({ code, title }) => ({ code, title })),
    tasks: tasks.map((task) => presentTask(task, directory)),
    counts: { areas: areas.length, tasks: tasks.length, ...counts },
  };
}

export function presentQuestion(question: OpenQuestion): PlanQuestionDto {
  const { number, code, about, line, text, quote, proposal, answer, options, blocking } = question;
  return { number, code, about, line, text, quote, proposal, answer, ...(options && { options }), blocking };
}

function presentTask(task: ReformTask, directory: DirectoryView): PlanTaskDto {
  const refs = (ids: readonly UnitId[]) => ids.map((id) => ({ id, name: directory.unit(id)?.name ?? id }));
  return {
    code: task.code,
    title: task.title,
    areaCode: task.areaCode,
    leadUnits: refs(task.leadUnits),
    participatingUnits: refs(task.participatingUnits),
  };
}
