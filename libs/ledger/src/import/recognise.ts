import type { ImportedPlan } from './plan-import.js';
import { matchKey } from './printed/fold.js';

/** One entry of a plan's structure: a task or a deliverable under its composite code. */
export interface OutlineEntry {
  readonly code: string;
  readonly title: string;
}

/** A plan already kept, with its tasks and deliverables. */
export interface KnownPlan {
  readonly id: string;
  readonly outline: readonly OutlineEntry[];
}

export type Recognition =
  | { readonly kind: 'same'; readonly id: string }
  /** Most entries agree; `differences` are the codes that are new, gone or renamed. */
  | { readonly kind: 'revision'; readonly id: string; readonly differences: readonly string[] }
  | { readonly kind: 'new' };

/** From this share of equal entries on, a plan is a revision of the other and not a new one. */
const revisionShare = 0.6;

/** Tells whether a plan is one of those already kept, by codes and titles; punctuation and widths do not matter. */
export function recognise(
  plan: Pick<ImportedPlan, 'tasks' | 'deliverables'>,
  existing: readonly KnownPlan[],
): Recognition {
  const keys = keysByCode(outlineOf(plan));
  for (const { id, outline } of existing) {
    if (differences(keys, keysByCode(outline)).length === 0) return { kind: 'same', id };
  }
  for (const { id, outline } of existing) {
    const known = keysByCode(outline);
    const different = differences(keys, known);
    const all = new Set([...keys.keys(), ...known.keys()]).size;
    if (all - different.length >= all * revisionShare)
      return { kind: 'revision', id, differences: different };
  }
  return { kind: 'new' };
}

/** The structure of a plan by which it is recognised. */
export function outlineOf(plan: Pick<ImportedPlan, 'tasks' | 'deliverables'>): OutlineEntry[] {
  return [...plan.tasks, ...plan.deliverables].map(({ code, title }) => ({ code, title }));
}

function keysByCode(outline: readonly OutlineEntry[]): Map<string, string> {
  return new Map(outline.map(({ code, title }) => [code, matchKey(title)]));
}

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const codes = new Set([...one.keys(), ...other.keys()]);
  return [...codes].filter((code) => one.get(code) !== other.get(code)).sort();
}
