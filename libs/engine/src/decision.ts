import type { Action } from './actor.js';
import type { DirectoryView } from './directory-view.js';
import type { Event } from './events.js';
import type { Graph } from './graph.js';
import type { Rejection } from './rejections.js';
import type { Instant } from './time.js';
import type { WorkingDays } from './working-days.js';

/** All a decision may know besides the graph, the state and the command. */
export interface DecisionContext {
  /** Business time, read after the lock; never before the instance's last event. */
  readonly now: Instant;
  readonly directory: DirectoryView;
  readonly workingDays: WorkingDays;
  /** The version a migration goes to. */
  readonly target?: Graph | undefined;
}

export type Decision =
  | { readonly ok: true; readonly action: Action; readonly events: readonly Event[] }
  | { readonly ok: false; readonly rejection: Rejection };
