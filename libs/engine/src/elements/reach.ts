import type { Flow, Graph } from '../graph.js';
import type { FlowId, NodeId } from '../ids.js';
import { flowOf } from '../places.js';

/** The flows from which a way leads to a flow into a join without passing the join itself; that flow among them. */
export type Reach = ReadonlySet<FlowId>;

interface Drawing {
  readonly leaving: ReadonlyMap<NodeId, readonly FlowId[]>;
  readonly entering: ReadonlyMap<NodeId, readonly Flow[]>;
  /** By the flow into the join. */
  readonly reaches: Map<FlowId, Reach>;
}

/** A graph never changes, so its ways are worked out once. */
const drawings = new WeakMap<Graph, Drawing>();

/** Flows that leave a node, those of its boundary among them. */
export function leaving(graph: Graph, nodeId: NodeId): readonly FlowId[] {
  return drawingOf(graph).leaving.get(nodeId) ?? [];
}

/** The flows from which tokens can come to a join by one of the flows into it. */
export function reachOf(graph: Graph, into: FlowId): Reach {
  const drawing = drawingOf(graph);
  const known = drawing.reaches.get(into);
  if (known !== undefined) return known;

  const join = flowOf(graph, into).to;
  const reach = new Set([into]);
  // A set hands out what is added to it while it is walked.
  for (const flow of reach) {
    const { from } = flowOf(graph, flow);
    if (from === join) continue;
    for (const { id } of drawing.entering.get(from) ?? []) reach.add(id);
  }
  drawing.reaches.set(into, reach);
  return reach;
}

function drawingOf(graph: Graph): Drawing {
  const known = drawings.get(graph);
  if (known !== undefined) return known;
  const leavingBy = new Map<NodeId, FlowId[]>();
  const enteringBy = new Map<NodeId, Flow[]>();
  for (const flow of Object.values(graph.flows)) {
    leavingBy.set(flow.from, [...(leavingBy.get(flow.from) ?? []), flow.id]);
    enteringBy.set(flow.to, [...(enteringBy.get(flow.to) ?? []), flow]);
  }
  const drawing = { leaving: leavingBy, entering: enteringBy, reaches: new Map<FlowId, Reach>() };
  drawings.set(graph, drawing);
  return drawing;
}
