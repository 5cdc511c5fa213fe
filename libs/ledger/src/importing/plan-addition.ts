import type { WorkingDayCalendar } from '#libs/calendar';
import type { DirectoryChange } from '#libs/directory';
import type { BusinessDate } from '#libs/engine';
import type { Deliverable, DeliverableId } from '../deliverable.js';
import type { ImportedPlan, PlanQuestion } from '../import/plan-import.js';
import type { OpenQuestion, Plan, PlanId, ReformArea, ReformTask } from '../plan.js';
import type { PlanOutline } from './recognise-plan.js';
import { dueDateOf } from './due-date-of.js';
import type { ResolvedUnits } from './resolve-units.js';

/** What an import adds. What is there already is left as it is, because people have worked on it since. */
export interface PlanAddition {
  /** New, or known with the facts the file could fill in. */
  readonly plan: Plan;
  readonly directory: readonly DirectoryChange[];
  readonly areas: readonly ReformArea[];
  readonly tasks: readonly ReformTask[];
  readonly deliverables: readonly Deliverable[];
  readonly questions: readonly OpenQuestion[];
}

export interface AdditionContext {
  readonly calendar: WorkingDayCalendar;
  /** The plan the file was recognised as. */
  readonly known: PlanOutline | undefined;
  readonly units: ResolvedUnits;
  /** Mints a UUID. */
  readonly newId: () => string;
}

export function planAddition(
  imported: ImportedPlan,
  questions: readonly PlanQuestion[],
  context: AdditionContext,
): PlanAddition {
  const { known, units } = context;
  const plan = planOf(imported, known?.plan, context.newId);
  const planId = plan.id;
  const areaCodes = new Set(known?.areaCodes);
  const taskCodes = new Set(known?.tasks.map(({ code }) => code));
  const codes = new Set(known?.deliverables.map(({ code }) => code));
  return {
    plan,
    directory: units.changes,
    areas: imported.areas
      .filter(({ code }) => !areaCodes.has(code))
      .map(({ code, title, line }) => ({ planId, code, title, line })),
    tasks: imported.tasks
      .filter(({ code }) => !taskCodes.has(code))
      .map(({ code, areaCode, title, narrative, leadUnits, participatingUnits, participantsOpen, line }) => ({
        planId,
        code,
        areaCode,
        title,
        narrative,
        leadUnits: leadUnits.map(units.idOf),
        participatingUnits: participatingUnits.map(units.idOf),
        participantsOpen,
        line,
      })),
    deliverables: imported.deliverables
      .filter(({ code }) => !codes.has(code))
      .map((each) => deliverableOf(each, planId, context)),
    questions: newQuestions(questions, planId, known),
  };
}

function planOf(imported: ImportedPlan, known: Plan | undefined, newId: () => string): Plan {
  return {
    id: known?.id ?? (newId() as PlanId),
    title: known?.title ?? imported.title,
    documentNumber: known?.documentNumber ?? imported.documentNumber,
    issuer: known?.issuer ?? imported.issuer,
    issuedOn: known?.issuedOn ?? (imported.issuedOn as BusinessDate | null),
  };
}

function deliverableOf(
  imported: ImportedPlan['deliverables'][number],
  planId: PlanId,
  { calendar, units, newId }: AdditionContext,
): Deliverable {
  const { code, areaCode, taskCode, title, outputKind, actionVerb, dueYear, line } = imported;
  return {
    id: newId() as DeliverableId,
    planId,
    code,
    areaCode,
    taskCode,
    title,
    outputKind,
    actionVerb,
    leadUnits: imported.leadUnits.map(units.idOf),
    responsibleUnit: imported.responsibleUnit === null ? null : units.idOf(imported.responsibleUnit),
    responsibleBasis: imported.responsibleBasis,
    responsiblePhrase: imported.responsiblePhrase,
    reviewUnits: imported.reviewUnits.map(units.idOf),
    reviewListOpen: imported.reviewListOpen,
    dueYear,
    dueDate: dueDateOf(calendar, imported),
    personInCharge: null,
    handler: null,
    leaderInCharge: null,
    acceptingBody: null,
    supervisingBody: null,
    assignedAt: null,
    disclosure: null,
    problem: '',
    nextStep: '',
    remark: '',
    parts: imported.parts,
    searchAliases: imported.searchAliases,
    line,
  };
}

function newQuestions(
  questions: readonly PlanQuestion[],
  planId: PlanId,
  known: PlanOutline | undefined,
): OpenQuestion[] {
  const asked = new Set(known?.questions);
  const last = known?.lastQuestionNumber ?? 0;
  return questions
    .filter(({ code, about }) => !asked.has(`${code}/${about}`))
    .map((question, index) => ({
      ...question,
      planId,
      number: known === undefined ? question.number : last + 1 + index,
      answeredBy: null,
    }));
}
