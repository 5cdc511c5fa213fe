import type { Actor } from '../../actor.js';
import type { ReviveInstance } from '../../commands.js';
import { OWN_SCOPE } from '../../complete-state.js';
import type { DecisionContext } from '../../decision.js';
import type { Graph } from '../../graph.js';
import type { NodeId, RoundNumber } from '../../ids.js';
import { seatsOf } from '../../places.js';
import { branchesOf, leadsTo } from '../../regions.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { InstanceState } from '../../state.js';
import { hasOffice } from '../participation.js';
import { isMandatory } from './mandatory.js';

/**
 * 唤醒: what was over goes on in a new round at a chosen step, and everybody is asked again. What had come of it stays
 * in the record.
 */
export function reviveInstance(run: Run, { by, to, reason }: ReviveInstance): Rejection | null {
  const refusal = reviveRefusal(run.state, by, run.context);
  if (refusal !== null || by.kind !== 'person') return refusal;
  const offered = reviveTargets(run.graph, run.state);
  if (!offered.includes(to)) return { code: 'jump.target', to, offered };
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  run.record({ type: 'InstanceRevived', by: by.person, reason });
  run.record({
    type: 'RoundOpened',
    round: (run.state.rounds.length + 1) as RoundNumber,
    cause: 'revive',
    from: null,
    to,
    scopeId: OWN_SCOPE,
    resubmit: 'rewalk',
    returnedBy: null,
    reason,
  });
  run.place(OWN_SCOPE, to, true);
  return null;
}

/** Why an actor cannot let the instance live again; `null`: they can. By office or by who supervises, never an author. */
export function reviveRefusal(
  { status, authors }: InstanceState,
  by: Actor,
  { directory }: DecisionContext,
): Rejection | null {
  if (by.kind !== 'person') return { code: 'act.forbidden' };
  const supervises = directory.person(by.person)?.duties.includes('supervisor') === true;
  if (!supervises && !hasOffice(directory, by.person)) return { code: 'act.forbidden' };
  if (authors.includes(by.person)) return { code: 'duty.separation', because: 'author', person: by.person };
  return status === 'ended' || status === 'terminated' ? null : { code: 'instance.not-ended' };
}

/**
 * The human steps it can begin again at. Inside a parallel branch the others would be missing. Behind a mandatory step
 * only where the present text has passed it: nobody gets over it alone by ending the instance first.
 */
export function reviveTargets(graph: Graph, state: InstanceState): readonly NodeId[] {
  const mandatory = Object.values(graph.nodes).filter((node) => isMandatory(graph, node));
  return Object.values(graph.nodes)
    .filter(
      ({ id, kind }) =>
        kind === 'approval-step' &&
        branchesOf(graph, id).length === 0 &&
        leadsTo(graph, graph.start, id) &&
        mandatory.every((step) => step.id === id || isPast(graph, state, step.id, id)),
    )
    .map(({ id }) => id);
}

/** Whether a step can be begun at without passing over a mandatory one. */
function isPast(graph: Graph, state: InstanceState, mandatory: NodeId, to: NodeId): boolean {
  return leadsTo(graph, graph.start, to, mandatory) || hasPassed(graph, state, mandatory, to);
}

/**
 * The last visit of the mandatory step let the text as it stands go on towards the other. What was signed in a called
 * workflow is signed again.
 */
function hasPassed(graph: Graph, state: InstanceState, mandatory: NodeId, to: NodeId): boolean {
  const step = graph.nodes[mandatory];
  const last = state.activations.findLast(
    ({ nodeId, scopeId, purpose }) => nodeId === mandatory && scopeId === OWN_SCOPE && purpose === 'step',
  );
  if (step?.kind !== 'approval-step' || last?.outcome == null) return false;
  const way = step.outcomes[last.outcome];
  const taken = way === undefined ? undefined : graph.flows[way]?.to;
  if (taken === undefined || (taken !== to && !leadsTo(graph, taken, to, mandatory))) return false;
  return seatsOf(state, last).every(
    ({ answer }) => answer === null || answer.documentHash === state.subject.contentHash,
  );
}
