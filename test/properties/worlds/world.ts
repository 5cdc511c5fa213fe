import type { DirectoryView, Graph, Value, WorkingDays } from '#libs/engine';

/** Where a history takes place: a workflow, the people, and what the text is about. */
export interface PropertyWorld {
  readonly graph: Graph;
  /** The people as they are at first, and as they are after somebody left or was appointed. */
  readonly directories: readonly [DirectoryView, DirectoryView];
  readonly workingDays: WorkingDays;
  readonly attributes: Readonly<Record<string, Value>>;
}
