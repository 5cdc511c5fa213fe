import type { GraphNode } from './graph.js';
import type { FlowId } from './ids.js';

/** The way that is taken when nothing unusual happens: what the author listed first. `undefined` at an end. */
export function firstFlowOf(node: GraphNode): FlowId | undefined {
  switch (node.kind) {
    case 'start-event':
      return node.then;
    case 'exclusive-gateway':
    case 'inclusive-gateway':
      return node.branches[0]?.then;
    case 'parallel-gateway':
      return node.outgoing[0];
    case 'approval-step':
    case 'wait-event':
    case 'call-activity':
    case 'for-each':
    case 'service-task':
      return Object.values(node.outcomes)[0];
    case 'end-event':
      return undefined;
  }
}
