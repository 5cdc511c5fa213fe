import type { Graph, GraphNode } from '#libs/engine';
import type { Rule } from './rule.js';
import { arrowsOf, nodesOf, reachableFrom } from './structure.js';

/** A circle in which nobody acts and nothing is waited for would turn for ever. */
export const loopWithoutPause: Rule = {
  name: 'loop-without-pause',
  severity: 'error',
  check: (graph) => {
    const arrows = arrowsOf(graph);
    const passing = new Set(
      nodesOf(graph)
        .filter((node) => passesAtOnce(graph, node))
        .map(({ id }) => id),
    );
    return [...passing]
      .filter((id) => reachableFrom(arrows.get(id) ?? [], arrows, (node) => !passing.has(node)).has(id))
      .map((id) => ({
        path: ['steps', id],
        message: `“${id}”在一个没有人办理、也不等待的圈里，会一直转下去。`,
        expected: '圈里要有人办理的环节，或等待',
      }));
  },
};

/** Whether a node passes a token on by itself, without a person, a message or time. */
function passesAtOnce(graph: Graph, node: GraphNode): boolean {
  switch (node.kind) {
    case 'start-event':
    case 'end-event':
    case 'exclusive-gateway':
    case 'parallel-gateway':
    case 'inclusive-gateway':
    case 'for-each':
      return true;
    case 'approval-step':
    case 'wait-event':
    case 'service-task':
      return false;
    case 'call-activity': {
      const called = graph.calls[node.workflow];
      return called !== undefined && runsThroughAtOnce(called);
    }
  }
}

function runsThroughAtOnce(graph: Graph): boolean {
  const stops = new Set(
    nodesOf(graph)
      .filter((node) => !passesAtOnce(graph, node))
      .map(({ id }) => id),
  );
  const reached = reachableFrom([graph.start], arrowsOf(graph), (node) => stops.has(node));
  return nodesOf(graph).some(({ id, kind }) => kind === 'end-event' && reached.has(id));
}
