import type { FlowId } from '../ids.js';
import type { Run, Visit } from '../run.js';

type Leaving = Visit<'approval-step'> | Visit<'wait-event'> | Visit<'call-activity'>;

/** Leaves a node by the flow of an outcome. A way that was never drawn is an operator's task, not a guess. */
export function leaveBy(run: Run, { graph, node, token }: Leaving, outcome: string): void {
  const flowId: FlowId | undefined = node.outcomes[outcome];
  if (flowId !== undefined) {
    run.take(graph, token, flowId);
    return;
  }
  const message = `Expected a way out for ${outcome}, but ${node.id} has none`;
  run.record({ type: 'IncidentRaised', code: 'no-branch', nodeId: node.id, message });
}
