import type { Graph } from '#libs/engine';
import type { Severity } from '../problem.js';

/** What a rule has to say about one place of a definition. */
export interface Remark {
  /** Keys from the top of the file to the place: `['steps', 'review', 'limit']`. */
  readonly path: readonly string[];
  /** One Chinese sentence. */
  readonly message: string;
  /** What would be right. */
  readonly expected: string;
}

/**
 * One thing that can never work, or is unwise, although the definition compiles. A rule sees the graph alone, so
 * it speaks about every front end; a place is named by its path and found by whoever knows the text.
 */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  check(graph: Graph): readonly Remark[];
}
