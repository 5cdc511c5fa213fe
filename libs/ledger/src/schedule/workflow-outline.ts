import type { StepLength } from '#libs/calendar';
import {
  firstFlowOf,
  type FlowId,
  type Graph,
  type GraphNode,
  type NodeId,
  type WorkingDayCount,
} from '#libs/engine';

/** What the ledger reads of a workflow: its stages, where each step belongs, and the path a schedule runs along. */
export interface WorkflowOutline {
  readonly stages: readonly string[];
  readonly steps: ReadonlyMap<string, { readonly title: string; readonly stage: string | null }>;
  /** The path of the first-listed outcomes, steps that take time only, in order. */
  readonly path: readonly PathStep[];
}

export interface PathStep extends StepLength {
  readonly stage: string | null;
}

/** Reads the outline off a compiled workflow. A path that comes back to a step it has seen ends there. */
export function workflowOutline(graph: Graph): WorkflowOutline {
  const nodes = Object.values(graph.nodes);
  return {
    stages: graph.stages,
    steps: new Map(nodes.map((node) => [node.id, { title: node.title, stage: node.stage }])),
    path: firstListedPath(graph).flatMap((node) => {
      const length = lengthOf(node);
      return length === null ? [] : [{ id: node.id, stage: node.stage, length }];
    }),
  };
}

function firstListedPath(graph: Graph): GraphNode[] {
  const path: GraphNode[] = [];
  const seen = new Set<NodeId>();
  let next: NodeId | undefined = graph.start;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const node: GraphNode | undefined = graph.nodes[next];
    if (node === undefined) break;
    path.push(node);
    const flow: FlowId | undefined = firstFlowOf(node);
    next = flow === undefined ? undefined : graph.flows[flow]?.to;
  }
  return path;
}

function lengthOf(node: GraphNode): WorkingDayCount | null {
  return node.kind === 'approval-step' ? (node.takes ?? node.limit) : null;
}
