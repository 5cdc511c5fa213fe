import { closingBrackets } from '../printed/closing-brackets.js';
import { fold } from '../printed/fold.js';
import { unitListOf } from '../printed/unit-list.js';
import type { PrintedUnits } from './printed-plan.js';
import { type Label, labelOf, resultHeadingEnd, type TextLine, unitEntries } from './text-lines.js';

export interface Heading {
  readonly label: Label;
  /** The line without its label. */
  readonly printed: string;
  readonly line: number;
  /** Lines that follow before anything else is recognised. */
  readonly prose: TextLine[];
}

export interface Item {
  readonly label: Label | null;
  printed: string;
  readonly line: number;
}

export interface CollectedTask {
  readonly heading: Heading;
  /** The heading of higher rank above it; `null` when there is none. */
  readonly area: Heading | null;
  leads: PrintedUnits | null;
  participants: PrintedUnits | null;
  readonly items: Item[];
}

/**
 * Walks the lines once. A heading becomes a task only when units or results follow it, and an area only when it holds
 * a task, so that the numbered measures at the end of a plan become neither.
 */
export function collectTasks(lines: readonly TextLine[]): CollectedTask[] {
  const walk = new Walk();
  for (const line of lines) walk.take(line);
  return walk.tasks;
}

class Walk {
  readonly tasks: CollectedTask[] = [];
  private readonly headings: Heading[] = [];
  /** True between a result heading and the next heading. */
  private listing = false;

  take(line: TextLine): void {
    const entries = unitEntries(line);
    const resultsFrom = resultHeadingEnd(line);
    const label = labelOf(line);
    if (entries.length > 0) this.takeUnits(line, entries);
    else if (resultsFrom !== null) this.takeResultHeading(line, resultsFrom);
    else if (this.listing && this.isItem(line, label)) this.takeItem(line, label);
    else if (label !== null) this.takeHeading(line, label);
    else this.headings.at(-1)?.prose.push(line);
  }

  private takeHeading({ printed, line }: TextLine, label: Label): void {
    this.headings.push({ label, printed: printed.slice(label.length).trim(), line, prose: [] });
    this.listing = false;
  }

  private takeUnits({ line, printed }: TextLine, entries: ReturnType<typeof unitEntries>): void {
    const task = this.currentTask();
    if (task === null) return;
    for (const { role, names } of entries) {
      const units = { ...unitListOf(names), line, quote: printed };
      if (role === 'lead') task.leads = joined(task.leads, units);
      else task.participants = joined(task.participants, units);
    }
  }

  private takeResultHeading({ printed, line }: TextLine, resultsFrom: number): void {
    if (this.currentTask() === null) return;
    this.listing = true;
    const rest = printed.slice(resultsFrom).trim();
    const first: TextLine = { line, printed: rest, folded: fold(rest) };
    if (rest !== '') this.takeItem(first, labelOf(first));
  }

  /**
   * In a list of results: what ranks below the task, what ends with a due time, the list's first line, and the rest of
   * a broken line. A signature or a closing paragraph is none of these.
   */
  private isItem({ printed }: TextLine, label: Label | null): boolean {
    if (label !== null && label.rank > this.rankOfHeading()) return true;
    if (hasDue(printed) && (label === null || label.rank === this.rankOfHeading())) return true;
    const last = this.tasks.at(-1)?.items.at(-1);
    return label === null && (last === undefined || isBroken(last.printed));
  }

  private takeItem({ printed, line }: TextLine, label: Label | null): void {
    const items = this.tasks.at(-1)?.items;
    const last = items?.at(-1);
    if (label === null && last && isBroken(last.printed)) last.printed += printed;
    else items?.push({ label, printed: printed.slice(label?.length ?? 0).trim(), line });
  }

  private rankOfHeading(): number {
    return this.headings.at(-1)?.label.rank ?? 0;
  }

  /** The last heading as a task. */
  private currentTask(): CollectedTask | null {
    const heading = this.headings.at(-1);
    if (heading === undefined) return null;
    const last = this.tasks.at(-1);
    if (last?.heading === heading) return last;
    const area = this.headings.findLast(({ label }) => label.rank < heading.label.rank) ?? null;
    const task: CollectedTask = { heading, area, leads: null, participants: null, items: [] };
    this.tasks.push(task);
    return task;
  }
}

function hasDue(printed: string): boolean {
  return closingBrackets(printed).duePrinted !== null;
}

/** A line that stops in the middle of a sentence and goes on below. */
function isBroken(printed: string): boolean {
  return !/[。.;)]$/u.test(fold(printed)) && !hasDue(printed);
}

function joined(first: PrintedUnits | null, more: PrintedUnits): PrintedUnits {
  if (first === null) return more;
  return { ...first, names: [...new Set([...first.names, ...more.names])], open: first.open || more.open };
}
