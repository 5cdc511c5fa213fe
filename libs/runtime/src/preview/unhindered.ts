import {
  graphOf,
  nodeOf,
  type Activation,
  type ContentHash,
  type Graph,
  type InstanceState,
  type Seat,
} from '#libs/engine';

/**
 * The graph as it runs when everybody does their part: gates are taken to be met, forms filled in and people picked. A
 * preview says who comes next, not what they still have to do before.
 */
export function withoutGates(graph: Graph): Graph {
  return {
    ...graph,
    nodes: Object.fromEntries(
      Object.entries(graph.nodes).map(([id, node]) => [
        id,
        node.kind === 'approval-step' ? { ...node, gates: [], fields: {}, picks: [] } : node,
      ]),
    ),
    calls: Object.fromEntries(
      Object.entries(graph.calls).map(([key, called]) => [key, withoutGates(called)]),
    ),
  };
}

/**
 * The state as it is once what holds people up for a moment is over: advice given, papers read, suspension ended. How
 * a vote under way stands is left out: nobody should read the count from what may come next.
 */
export function unhindered(graph: Graph, state: InstanceState): InstanceState {
  const { subject, suspension } = state;
  return {
    ...state,
    status: suspension?.status ?? state.status,
    suspension: null,
    timers: suspension?.timers ?? state.timers,
    subject: { ...subject, contentHash: subject.contentHash ?? ('expected' as ContentHash) },
    seats: state.seats.map((seat) => unheard(graph, state, { ...seat, delegation: null })),
    circulations: state.circulations.map((one) => (one.mustFinish ? { ...one, mustFinish: false } : one)),
  };
}

function unheard(graph: Graph, state: InstanceState, seat: Seat): Seat {
  const activation = state.activations[seat.activationId - 1];
  // Who said who answers said nothing about the text.
  if (seat.purpose !== 'duty' || seat.state !== 'answered' || activation === undefined) return seat;
  if (!isHidden(graph, state, activation)) return seat;
  return { ...seat, state: 'pending', answer: null };
}

function isHidden(graph: Graph, state: InstanceState, { state: at, scopeId, nodeId }: Activation): boolean {
  if (at === 'closed') return false;
  const node = nodeOf(graphOf(graph, state, scopeId), nodeId);
  return node.kind === 'approval-step' && (node.secret || node.mode === 'vote');
}
