import { firstFlowOf, type FlowId, type Graph, type NodeId, type StepMode } from '#libs/engine';

import type { DraftKind } from './draft-version.js';

/** What a text is called, by the step it is sent to. */
const kindBefore = {
  consult: 'consultation',
  vote: 'forReview',
  sign: 'forApproval',
  decide: 'forApproval',
  write: 'revised',
} as const satisfies Record<StepMode, DraftKind>;

/**
 * Names a version by the write step it is filed in: a text on its way to be consulted on is a 征求意见稿, one on its
 * way to the signer a 报批稿. Looks along the step's first outcome to the next human step; a text that leads to none
 * is a 修改稿.
 */
export function draftKindAt(graph: Graph, step: NodeId): DraftKind {
  const visited = new Set<NodeId>([step]);
  let node = graph.nodes[step];
  while (node !== undefined) {
    const onward: FlowId | undefined = firstFlowOf(node);
    const to = onward === undefined ? undefined : graph.flows[onward]?.to;
    if (to === undefined || visited.has(to)) return 'revised';
    visited.add(to);
    node = graph.nodes[to];
    if (node?.kind === 'approval-step') return kindBefore[node.mode];
  }
  return 'revised';
}
