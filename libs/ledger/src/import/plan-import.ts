import type { TextEncoding } from './format/decode-text.js';
import type { DuePrecision } from './printed/due-phrase.js';

/** A file as a person handed it over. The name only tells what the file claims to be. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type PlanImport =
  | {
      readonly ok: true;
      /** How the text was encoded; `null` for xlsx and docx, which say so themselves. */
      readonly encoding: TextEncoding | null;
      readonly plan: ImportedPlan;
      readonly questions: readonly PlanQuestion[];
    }
  | { readonly ok: false; readonly problem: ImportProblem };

export type ImportProblemCode =
  | 'plan.empty'
  | 'plan.too-large'
  | 'plan.wrong-format'
  | 'plan.encoding'
  | 'plan.not-a-plan'
  | 'plan.bad-rows';

/** Why a file was refused. Nothing of a refused file is kept. */
export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** One Chinese sentence for the person who chose the file. */
  readonly title: string;
  readonly line?: number;
  /** Every bad row of a table or every bad field of a YAML file, not only the first. */
  readonly details?: readonly { readonly line: number; readonly message: string }[];
}

/** What a plan says, with nothing invented: a field the file does not print is `null`. */
export interface ImportedPlan {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string | null;
  readonly areas: readonly ImportedArea[];
  readonly tasks: readonly ImportedTask[];
  readonly deliverables: readonly ImportedDeliverable[];
  readonly units: readonly ImportedUnit[];
  readonly bodies: readonly ImportedBody[];
  readonly commitments: readonly YearlyCommitment[];
}

export interface ImportedArea {
  /** `2`. */
  readonly code: string;
  /** `(二)`, as printed, for display only: printed numbers repeat. */
  readonly printedLabel: string | null;
  readonly title: string;
  readonly line: number;
}

export interface ImportedTask {
  /** `2.4`. */
  readonly code: string;
  readonly areaCode: string;
  readonly printedLabel: string | null;
  readonly title: string;
  /** The paragraph after the title, as printed; empty in formats that hold facts only. */
  readonly narrative: string;
  /** Usually one. Empty when the file names none, and then a blocking question asks. */
  readonly leadUnits: readonly string[];
  readonly participatingUnits: readonly string[];
  /** The printed list ended in 等. */
  readonly participantsOpen: boolean;
  readonly line: number;
}

export type OutputKind = 'text' | 'plan' | 'mechanism' | 'model-or-database' | 'activity';

/** Why a deliverable is more than one thing: see `compoundOf`. */
export type CompoundReason = 'instruments' | 'open-list' | 'other-units' | 'clauses' | 'objects';

export interface ImportedDeliverable {
  /** `2.4.1`. */
  readonly code: string;
  readonly areaCode: string;
  readonly taskCode: string;
  /** `(1)` as printed; `null` where a task's only deliverable carries none. */
  readonly printedLabel: string | null;
  /** As printed, without the closing brackets and the last full stop. */
  readonly title: string;
  /** `null` when the file gives no due year, and then a blocking question asks. */
  readonly dueYear: number | null;
  readonly duePrecision: DuePrecision;
  /** Last calendar day of the printed period, `YYYY-MM-DD`; `null` for a bare year, which the plan's rule dates. */
  readonly dueOn: string | null;
  readonly duePrinted: string | null;
  readonly leadUnits: readonly string[];
  readonly responsibleUnit: string | null;
  /** All of them where the bracket names several; the first is `responsibleUnit`. */
  readonly responsibleUnits: readonly string[];
  readonly responsibleBasis: 'stated' | 'inherited-from-lead';
  /** The unit as printed, before an alias was resolved. */
  readonly responsiblePrinted: string | null;
  /** 负责, 牵头落实 …: one role, several wordings. */
  readonly responsiblePhrase: string | null;
  /** Participants that neither draft nor lead, so that they can be asked. Empty pools raise a question. */
  readonly reviewUnits: readonly string[];
  readonly reviewListOpen: boolean;
  readonly actionVerb: string | null;
  readonly outputKind: OutputKind;
  /** The document in 《》 when it is the result itself. */
  readonly producesNamedDocument: string | null;
  /** A document the result carries out or rests on. */
  readonly refersToDocument: string | null;
  readonly compound: CompoundReason | null;
  /** Proposed parts of a compound deliverable; empty when the file does not tell them. */
  readonly parts: readonly string[];
  /** Other wordings of the same thing in the task's narrative, for search. */
  readonly searchAliases: readonly string[];
  readonly line: number;
}

export interface ImportedUnit {
  /** The longest printed name. */
  readonly name: string;
  readonly printedAs: readonly string[];
  /** Not one unit but a group of them (各县区, 市直有关部门): nobody can answer for it. */
  readonly collective: boolean;
  readonly line: number;
}

export interface ImportedBody {
  readonly name: string;
  readonly kind: 'committee' | 'leading-group' | 'special-group';
  readonly line: number;
}

/** A number promised for every year in the narrative. It is watched, and is no deliverable. */
export interface YearlyCommitment {
  readonly taskCode: string;
  readonly quote: string;
  readonly perYear: number;
  readonly line: number;
}

export interface PlanQuestion {
  /** From 1, in the order of the file. */
  readonly number: number;
  readonly code: QuestionCode;
  /** What it is about: a code, a unit's name or a printed number. With `code` it tells the same question again. */
  readonly about: string;
  readonly line: number;
  /** The printed words that raise it. */
  readonly quote: string;
  readonly text: string;
  /** What the import assumes until somebody answers; `null` where nothing may be assumed. */
  readonly proposal: string | null;
  readonly options?: readonly string[];
  readonly answer: string | null;
  /** Without an answer the matter cannot go into the ledger. */
  readonly blocking: boolean;
}

export type QuestionCode =
  | 'plan.title'
  | 'plan.document-number'
  | 'plan.issuer'
  | 'plan.issued-on'
  | 'area.missing'
  | 'numbering.broken'
  | 'task.no-deliverable'
  | 'lead.missing'
  | 'lead.several'
  | 'unit.alias'
  | 'unit.ambiguous'
  | 'unit.collective'
  | 'participants.open'
  | 'responsible.inherited'
  | 'responsible.outside-task'
  | 'review.empty'
  | 'due.missing'
  | 'due.ambiguous'
  | 'deliverable.compound'
  | 'deliverable.not-a-document'
  | 'title.provisional-twice'
  | 'outline.expired'
  | 'audit-unit.missing'
  | 'document-number.malformed'
  | 'commitment.yearly'
  | 'supervision.unnamed'
  | 'reporting.two-bodies';
