import { documentNumbersIn } from '../printed/document-number.js';
import { withoutEnd } from '../printed/fold.js';
import { collectTasks, type CollectedTask, type Heading } from './collect-tasks.js';
import { bodiesIn, supervisionIn } from './governance.js';
import { commitmentsIn, searchAliasIn } from './narrative.js';
import { planHeading } from './plan-heading.js';
import type { PrintedArea, PrintedDeliverable, PrintedPlan, PrintedTask } from './printed-plan.js';
import { readDeliverable } from './read-deliverable.js';
import { textLines } from './text-lines.js';

/**
 * Reads the genre of a reform plan: areas, numbered tasks with a paragraph each, lead and participating units, and the
 * results with their due time.
 */
export function readTextPlan(text: string): PrintedPlan {
  const lines = textLines(text);
  const tasks = collectTasks(lines);
  return {
    heading: planHeading(lines),
    areas: areasOf(tasks),
    bodies: bodiesIn(lines),
    documentNumbers: lines.flatMap(({ line, printed }) =>
      documentNumbersIn(printed).map((found) => ({ ...found, line })),
    ),
    supervision: supervisionIn(lines),
    openQuestions: null,
  };
}

function areasOf(tasks: readonly CollectedTask[]): PrintedArea[] {
  const areas = new Map<Heading | null, PrintedTask[]>();
  for (const task of tasks) areas.set(task.area, [...(areas.get(task.area) ?? []), printedTask(task)]);
  return [...areas].map(([heading, held]) => ({
    label: heading?.label.printed ?? null,
    number: heading?.label.number ?? null,
    title: heading === null ? '' : titleOf(heading),
    line: heading?.line ?? held[0]?.line ?? 1,
    quote: heading?.printed ?? '',
    tasks: held,
  }));
}

function printedTask({ heading, leads, participants, items }: CollectedTask): PrintedTask {
  const title = titleOf(heading);
  const narrative = [heading.printed.slice(title.length + 1), ...heading.prose.map(({ printed }) => printed)]
    .filter((paragraph) => paragraph !== '')
    .join('\n');
  const paragraphs = [heading, ...heading.prose];
  return {
    label: heading.label.printed,
    number: heading.label.number,
    title,
    line: heading.line,
    quote: `${heading.label.printed}${title}`,
    narrative,
    leads,
    participants,
    deliverables: items.map((item) => printedDeliverable(item, narrative)),
    commitments: paragraphs.flatMap(({ printed, line }) => commitmentsIn(printed, line)),
  };
}

function printedDeliverable(item: CollectedTask['items'][number], narrative: string): PrintedDeliverable {
  const { label, printed, line } = item;
  const read = readDeliverable({
    label: label?.printed ?? null,
    number: label?.number ?? null,
    printed,
    line,
  });
  return { ...read, searchAliases: searchAliasIn(narrative, read.title) };
}

/** Up to the first full stop: what follows it is the paragraph, even where it reads like a second heading. */
function titleOf({ printed }: Heading): string {
  const stop = printed.search(/[。；;]/u);
  return withoutEnd(stop < 0 ? printed : printed.slice(0, stop));
}
