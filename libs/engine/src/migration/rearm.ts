import { cancelLimits, waitEvent } from '../elements/wait-event.js';
import type { WaitEvent } from '../graph.js';
import { graphOf, nodeOf } from '../places.js';
import type { Run } from '../run.js';
import type { Token } from '../state.js';
import type { MigrationPlan } from './migration-plan.js';

/** Keeps the moments at which waits end, unless they were to be worked out anew or the new version has other ones. */
export function rearm(run: Run, plan: MigrationPlan, resetTimers: boolean): void {
  for (const token of run.state.tokens) {
    const graph = graphOf(run.graph, run.state, token.scopeId);
    const node = nodeOf(graph, token.nodeId);
    if (node.kind !== 'wait-event') continue;
    if (!resetTimers && hasSameMoments(waitBefore(plan, token), node)) continue;
    cancelLimits(run, token.id);
    waitEvent.onActivate(run, { graph, node, token }, true);
  }
}

function waitBefore({ from, state }: MigrationPlan, { id, scopeId }: Token): WaitEvent | undefined {
  const stood = state.tokens.find((token) => token.id === id);
  const node = stood === undefined ? undefined : graphOf(from, state, scopeId).nodes[stood.nodeId];
  return node?.kind === 'wait-event' ? node : undefined;
}

function hasSameMoments(before: WaitEvent | undefined, after: WaitEvent): boolean {
  return before?.boundary.length === after.boundary.length && before.until?.kind === after.until?.kind;
}
