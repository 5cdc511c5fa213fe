import { recognise } from '../import/recognise.js';
import type { OutlineEntry } from '../import/recognise.js';
import type { ImportedPlan } from '../import/plan-import.js';
import type { Plan } from '../plan.js';

/** What is there of a plan, as far as an import has to know it in order not to add it twice. */
export interface PlanOutline {
  readonly plan: Plan;
  readonly areaCodes: readonly string[];
  readonly tasks: readonly OutlineEntry[];
  readonly deliverables: readonly OutlineEntry[];
  /** `code/about` of each question. */
  readonly questions: readonly string[];
  readonly lastQuestionNumber: number;
}

/** The plan an imported file is another copy or a revision of, whatever its title, punctuation or format. */
export function recognisePlan(
  known: readonly PlanOutline[],
  imported: Pick<ImportedPlan, 'tasks' | 'deliverables'>,
): PlanOutline | undefined {
  const recognition = recognise(
    imported,
    known.map(({ plan, tasks, deliverables }) => ({ id: plan.id, outline: [...tasks, ...deliverables] })),
  );
  return recognition.kind === 'new' ? undefined : known.find(({ plan }) => plan.id === recognition.id);
}
