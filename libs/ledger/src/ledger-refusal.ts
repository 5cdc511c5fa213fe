import type { BusinessDate } from '#libs/engine';

/** Why the ledger says no. A value with a stable dotted code, like a rejection of the engine. */
export type LedgerRefusal =
  | { readonly code: 'not_found' }
  /** It cannot start before the work has been given out. */
  | { readonly code: 'deliverable.unassigned'; readonly missing: readonly AssignmentField[] }
  /** It is under way, so this can no longer be changed, or started a second time. */
  | { readonly code: 'deliverable.started'; readonly fields: readonly string[] }
  /** A question of the import is open that has to be answered first. */
  | { readonly code: 'deliverable.incomplete'; readonly missing: readonly ('dueDate' | 'leadUnit')[] }
  /** 完成年度不得自行调整. */
  | {
      readonly code: 'deliverable.beyond-year';
      readonly dueYear: number | null;
      readonly dueDate: BusinessDate;
    }
  /** A person, unit or body the directory does not know, or who has left. */
  | { readonly code: 'directory.unknown'; readonly field: string; readonly id: string }
  | { readonly code: 'question.answer'; readonly expected: string };
export type LedgerRefusalCode = LedgerRefusal['code'];

export const ASSIGNMENT_FIELDS = ['personInCharge', 'handler', 'leaderInCharge'] as const;
export type AssignmentField = (typeof ASSIGNMENT_FIELDS)[number];

export type LedgerDecision<Result> =
  { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly refusal: LedgerRefusal };

export function refuse(refusal: LedgerRefusal): { readonly ok: false; readonly refusal: LedgerRefusal } {
  return { ok: false, refusal };
}
