import type { ImportedBody, YearlyCommitment } from '../plan-import.js';
import type { ClosingBrackets } from '../printed/closing-brackets.js';
import type { DocumentNumber } from '../printed/document-number.js';
import type { UnitList } from '../printed/unit-list.js';

/** What every reader makes of its file: words and lines, before anything is derived from them. */
export interface PrintedPlan {
  readonly heading: PlanHeading;
  readonly areas: readonly PrintedArea[];
  readonly bodies: readonly ImportedBody[];
  readonly documentNumbers: readonly (DocumentNumber & { readonly line: number })[];
  /** Where the plan speaks of supervision; `unit` when it names who does it. */
  readonly supervision: Quoted & { readonly unit: string | null };
  /** Codes of the questions a sample leaves open, the rest being answered with their proposals. `null`: all open. */
  readonly openQuestions: readonly string[] | null;
}

/** Printed words and where they stand. */
export interface Quoted {
  readonly line: number;
  readonly quote: string;
}

export interface PlanHeading extends Quoted {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
}

interface Numbered extends Quoted {
  /** `(一)`, `1.`, `(3)` as printed. */
  readonly label: string | null;
  /** The number in the label. */
  readonly number: number | null;
  readonly title: string;
}

export interface PrintedArea extends Numbered {
  readonly tasks: readonly PrintedTask[];
}

export interface PrintedTask extends Numbered {
  readonly narrative: string;
  readonly leads: PrintedUnits | null;
  readonly participants: PrintedUnits | null;
  readonly deliverables: readonly PrintedDeliverable[];
  readonly commitments: readonly Omit<YearlyCommitment, 'taskCode'>[];
}

export type PrintedUnits = UnitList & Quoted;

export interface PrintedDeliverable extends Numbered, Omit<ClosingBrackets, 'before'> {
  readonly searchAliases: readonly string[];
}

/** A reader's answer: a plan, or every row it could not read. */
export type Reading =
  | { readonly ok: true; readonly plan: PrintedPlan }
  | { readonly ok: false; readonly details: readonly { readonly line: number; readonly message: string }[] };
