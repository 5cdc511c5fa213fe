import type { CompletedPlan } from '../derive/complete-plan.js';
import type { PlanQuestion } from '../plan-import.js';
import type { PrintedPlan } from '../read/printed-plan.js';
import { askAboutDeliverables } from './about-deliverables.js';
import { askAboutNumbering } from './about-numbering.js';
import { askAboutDocumentNumbers, askAboutGovernance, askAboutHeading } from './about-plan.js';
import { askAboutDuties, askAboutNames, askAboutTask } from './about-units.js';

/** Everything a person has to confirm or fill in, in the order of the file. */
export function questionsAbout(printed: PrintedPlan, completed: CompletedPlan): PlanQuestion[] {
  const quotes = new Map(completed.deliverables.map(({ code, item }) => [code, item.quote]));
  const asked = [
    ...askAboutHeading(printed.heading),
    ...askAboutNumbering(printed, completed),
    ...askAboutNames(completed),
    ...completed.tasks.flatMap(({ code, item }) => askAboutTask(code, item, completed)),
    ...askAboutDuties(completed.plan, (code) => quotes.get(code) ?? ''),
    ...askAboutDeliverables(completed),
    ...askAboutDocumentNumbers(printed),
    ...askAboutGovernance(printed, completed),
  ];
  return asked
    .sort((one, other) => one.line - other.line)
    .map((question, at) => ({
      ...question,
      number: at + 1,
      answer: settled(printed, question.code) ? question.proposal : null,
      blocking: question.blocking ?? false,
    }));
}

/** A sample comes with its questions answered as proposed, but for those it leaves open on purpose. */
function settled({ openQuestions }: PrintedPlan, code: PlanQuestion['code']): boolean {
  return openQuestions !== null && !openQuestions.includes(code);
}
