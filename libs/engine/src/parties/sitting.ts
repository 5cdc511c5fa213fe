import type { DirectoryView } from '../directory-view.js';
import type { Graph, StepMode } from '../graph.js';
import type { PartyName, PersonId, ScopeId } from '../ids.js';
import type { InstanceState } from '../state.js';

/** Why a person may not take a seat, whatever post they hold. */
export type Conflict = 'author' | 'excluded' | 'involved';

/** Tells why a person may not sit; `null`: they may. */
export type ConflictOf = (person: PersonId) => Conflict | null;

/** The party somebody would sit in, and where. */
export interface Sitting {
  /** The instance's own workflow. */
  readonly root: Graph;
  /** The workflow of the scope the step belongs to. */
  readonly graph: Graph;
  readonly state: InstanceState;
  readonly scopeId: ScopeId;
  readonly directory: DirectoryView;
  readonly party: PartyName;
  readonly mode: StepMode;
}
