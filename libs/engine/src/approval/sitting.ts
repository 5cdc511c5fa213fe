import type { DirectoryView } from '../directory-view.js';
import type { Graph } from '../graph.js';
import type { PartyName } from '../ids.js';
import type { Sitting } from '../parties/sitting.js';
import type { Place } from '../places.js';
import type { Run } from '../run.js';
import type { InstanceState } from '../state.js';

/** A party about to sit at a step that was opened. */
export function sittingAt(
  root: Graph,
  state: InstanceState,
  directory: DirectoryView,
  { graph, step, activation }: Place,
  party: PartyName = step.party,
): Sitting {
  return { root, graph, state, scopeId: activation.scopeId, directory, party, mode: step.mode };
}

/** The same in the middle of a run. */
export function sittingIn(run: Run, place: Place, party?: PartyName): Sitting {
  return sittingAt(run.graph, run.state, run.context.directory, place, party);
}
