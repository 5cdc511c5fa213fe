import type { Graph, NodeId } from '#libs/engine';

import type { StepRefDto } from './instance-course.dto.js';
import type { InstanceReading } from './instance-reading.js';
import { stepTitle } from './words.js';

/** A step by its name, in the workflow itself or in one it calls. */
export function stepRef({ graph }: Pick<InstanceReading, 'graph'>, id: NodeId): StepRefDto {
  const node = nodeIn(graph, id);
  return { step: id, title: node === undefined ? id : stepTitle(node) };
}

function nodeIn(graph: Graph, id: NodeId): Graph['nodes'][NodeId] | undefined {
  const own = graph.nodes[id];
  if (own !== undefined) return own;
  return Object.values(graph.calls)
    .map((called) => nodeIn(called, id))
    .find((node) => node !== undefined);
}
