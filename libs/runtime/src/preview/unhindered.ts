import type { ContentHash, Graph, InstanceState } from '#libs/engine';

/**
 * The graph as it runs when everybody does their part: gates are taken to be met. A preview says who comes next, not
 * what they still have to do before.
 */
export function withoutGates(graph: Graph): Graph {
  return {
    ...graph,
    nodes: Object.fromEntries(
      Object.entries(graph.nodes).map(([id, node]) => [
        id,
        node.kind === 'approval-step' ? { ...node, gates: [] } : node,
      ]),
    ),
    calls: Object.fromEntries(
      Object.entries(graph.calls).map(([key, called]) => [key, withoutGates(called)]),
    ),
  };
}

/** The state as it is once what holds people up for a moment is over: advice given, papers read, suspension ended. */
export function unhindered(state: InstanceState): InstanceState {
  const { subject, suspension } = state;
  return {
    ...state,
    status: suspension?.status ?? state.status,
    suspension: null,
    timers: suspension?.timers ?? state.timers,
    subject: { ...subject, contentHash: subject.contentHash ?? ('expected' as ContentHash) },
    seats: state.seats.map((seat) => (seat.delegation === null ? seat : { ...seat, delegation: null })),
    circulations: state.circulations.map((one) => (one.mustFinish ? { ...one, mustFinish: false } : one)),
  };
}
