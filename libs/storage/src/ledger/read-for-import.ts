import type { EntityManager } from 'typeorm';
import type { Unit } from '#libs/directory';
import type { ImportReading, Plan } from '#libs/ledger';
import { planOf } from './plan-rows.js';
import { PlanEntity } from './plan.entity.js';

/** Codes, titles and questions of every plan, and every unit: what tells a known plan from a new one. */
export async function readForImport(manager: EntityManager): Promise<ImportReading> {
  const plans = await manager.find(PlanEntity);
  const outlines = await manager.query<OutlineRow[]>(OUTLINES);
  const units = await manager.query<Unit[]>(UNITS);
  const byPlan = new Map(outlines.map((outline) => [outline.planId, outline]));
  return {
    units,
    plans: plans.flatMap((row) => {
      const outline = byPlan.get(row.id);
      return outline === undefined ? [] : [outlineOf(planOf(row), outline)];
    }),
  };
}

interface OutlineRow {
  readonly planId: string;
  readonly areaCodes: string[];
  readonly tasks: { readonly code: string; readonly title: string }[];
  readonly deliverables: { readonly code: string; readonly title: string }[];
  readonly questions: string[];
  readonly lastQuestionNumber: number;
}

const OUTLINES = `
  select id as "planId",
    array(select code from reform_area where plan_id = plan.id) as "areaCodes",
    (select coalesce(json_agg(json_build_object('code', code, 'title', title)), '[]')
      from reform_task where plan_id = plan.id) as tasks,
    (select coalesce(json_agg(json_build_object('code', code, 'title', title)), '[]')
      from deliverable where plan_id = plan.id) as deliverables,
    array(select code || '/' || about from plan_question where plan_id = plan.id) as questions,
    (select coalesce(max(number), 0) from plan_question where plan_id = plan.id) as "lastQuestionNumber"
  from plan`;

const UNITS = `
  select id, name, array(select alias from unit_alias where unit_id = unit.id order by alias) as aliases
  from unit order by position, id`;

function outlineOf(plan: Plan, row: OutlineRow): ImportReading['plans'][number] {
  const { areaCodes, tasks, deliverables, questions, lastQuestionNumber } = row;
  return { plan, areaCodes, tasks, deliverables, questions, lastQuestionNumber };
}
