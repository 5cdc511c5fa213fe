import type { ResubmitMode } from '../graph.js';
import type { NodeId, PersonId, SeatId } from '../ids.js';
import type { Place } from '../places.js';
import { branchesOf, isWithin, leadsTo } from '../regions.js';
import type { ReturnObstacle } from '../rejections.js';
import type { Run } from '../run.js';
import type { Activation, InstanceState } from '../state.js';
import { runSince } from './path/effects.js';
import { stretchIn } from './path/stretch.js';
import { rewind } from './rewind.js';

/** The steps the text may go back to from a step: those the workflow offers, as far as the way back is open. */
export function returnTargets(place: Place, state: InstanceState): readonly NodeId[] {
  return offeredBy(place, state).filter((to) => obstacleTo(place, state, to) === null);
}

/** Why the text cannot go back to a node; `null`: it can. */
export function returnObstacle(place: Place, state: InstanceState, to: NodeId | null): ReturnObstacle | null {
  return to === null || !offeredBy(place, state).includes(to) ? 'not-offered' : obstacleTo(place, state, to);
}

/** The steps listed; where a workflow offers returns and lists none, every step before, the nearest first. */
function offeredBy({ graph, step, activation }: Place, state: InstanceState): readonly NodeId[] {
  if (step.return === null) return [];
  if (step.return.to.length > 0) return step.return.to.filter((to) => to !== step.id);
  const before = visitsOf(state, activation)
    .toReversed()
    .map(({ nodeId }) => nodeId)
    .filter((to) => to !== step.id && leadsTo(graph, to, step.id));
  return [...new Set(before)];
}

function obstacleTo(
  { graph, step, activation }: Place,
  state: InstanceState,
  to: NodeId,
): ReturnObstacle | null {
  const last = visitsOf(state, activation).findLast(({ nodeId }) => nodeId === to);
  if (last === undefined) return 'not-visited';
  // Into a branch beside this one, or back into branches that are joined, there is no way back.
  if (!isWithin(branchesOf(graph, step.id), branchesOf(graph, to))) return 'other-branch';
  return runSince(state, stretchIn(graph, last), last.id) === null ? null : 'effect';
}

/** Every visit to a step of the same scope so far. */
function visitsOf(state: InstanceState, { scopeId }: Activation): readonly Activation[] {
  return state.activations.filter((visit) => visit.scopeId === scopeId && visit.purpose === 'step');
}

/** The listed mode first, because it is the default; asking everybody again is always possible. */
export function resubmitModes({ step }: Place): readonly ResubmitMode[] {
  if (step.return === null) return [];
  return step.return.resubmit === 'rewalk' ? ['rewalk'] : [step.return.resubmit, 'rewalk'];
}

export interface ReturnOrder {
  readonly seatId: SeatId;
  readonly by: PersonId;
  readonly to: NodeId;
  readonly resubmit: ResubmitMode;
  readonly reason: string;
}

/** Sends the text back as a new round. Answers given stay in the record; seats still open are cancelled. */
export function performReturn(run: Run, { step, activation }: Place, order: ReturnOrder): void {
  rewind(
    run,
    activation.scopeId,
    order.to,
    {
      cause: 'return',
      from: step.id,
      resubmit: order.resubmit,
      returnedBy: order.seatId,
      reason: order.reason,
    },
    { cause: 'return', by: order.by },
  );
}
