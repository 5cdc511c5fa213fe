import type { Actor } from '../../actor.js';
import type { ReviveInstance } from '../../commands.js';
import { OWN_SCOPE } from '../../complete-state.js';
import type { DecisionContext } from '../../decision.js';
import type { Graph } from '../../graph.js';
import type { NodeId, RoundNumber } from '../../ids.js';
import { branchesOf, leadsTo } from '../../regions.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { InstanceState } from '../../state.js';
import { hasOffice } from '../participation.js';

/**
 * 唤醒: what was over goes on in a new round at a chosen step, and everybody is asked again. What had come of it stays
 * in the record.
 */
export function reviveInstance(run: Run, { by, to, reason }: ReviveInstance): Rejection | null {
  const refusal = reviveRefusal(run.state, by, run.context);
  if (refusal !== null || by.kind !== 'person') return refusal;
  const offered = reviveTargets(run.graph);
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

/** The human steps it can begin again at. Inside a parallel branch the others would be missing. */
export function reviveTargets(graph: Graph): readonly NodeId[] {
  return Object.values(graph.nodes)
    .filter(
      ({ id, kind }) =>
        kind === 'approval-step' && branchesOf(graph, id).length === 0 && leadsTo(graph, graph.start, id),
    )
    .map(({ id }) => id);
}
