import { completeState, type Instant, type StoredState } from '#libs/engine';
import { progressOf } from '#libs/ledger';
import type { Deliverable, LedgerEntry } from '#libs/ledger';

/** A deliverable with its titles and the state of its instance, as {@link SELECT_ENTRY} gives it. */
export interface EntryRow {
  /** The row itself under the names of the ledger; only the instant is still text. */
  readonly deliverable: Omit<Deliverable, 'assignedAt'> & { readonly assignedAt: string | null };
  readonly areaTitle: string;
  readonly taskTitle: string;
  readonly state: StoredState | null;
  /** Where the row stands in the order that was asked for. */
  readonly sortKey: string;
}

/** @param sortKey SQL of the text a page is ordered by and continued from. */
export const selectEntry = (sortKey: string): string => `
  select
    json_build_object(
      'id', d.id, 'planId', d.plan_id, 'code', d.code, 'areaCode', d.area_code, 'taskCode', d.task_code,
      'title', d.title, 'outputKind', d.output_kind, 'actionVerb', d.action_verb, 'leadUnits', d.lead_units,
      'responsibleUnit', d.responsible_unit, 'responsibleBasis', d.responsible_basis,
      'responsiblePhrase', d.responsible_phrase, 'reviewUnits', d.review_units,
      'reviewListOpen', d.review_list_open, 'dueYear', d.due_year, 'dueDate', d.due_date,
      'personInCharge', d.person_in_charge, 'handler', d.handler, 'leaderInCharge', d.leader_in_charge,
      'acceptingBody', d.accepting_body, 'supervisingBody', d.supervising_body, 'assignedAt', d.assigned_at,
      'disclosure', d.disclosure, 'problem', d.problem, 'nextStep', d.next_step, 'remark', d.remark,
      'parts', d.parts, 'searchAliases', d.search_aliases, 'line', d.line
    ) as deliverable,
    area.title as "areaTitle",
    task.title as "taskTitle",
    run.snapshot as state,
    ${sortKey} as "sortKey"
  from deliverable d
  join reform_area area on area.plan_id = d.plan_id and area.code = d.area_code
  join reform_task task on task.plan_id = d.plan_id and task.code = d.task_code
  left join lateral (
    select snapshot, status, outcome from instance
    where subject_kind = 'deliverable' and subject_id = d.id::text
    order by started_at desc, id desc limit 1
  ) run on true`;

export function ledgerEntry({ deliverable, areaTitle, taskTitle, state }: EntryRow): LedgerEntry {
  const { assignedAt } = deliverable;
  return {
    deliverable: {
      ...deliverable,
      assignedAt: assignedAt === null ? null : (Date.parse(assignedAt) as Instant),
    },
    areaTitle,
    taskTitle,
    progress: state === null ? null : progressOf(completeState(state)),
  };
}
