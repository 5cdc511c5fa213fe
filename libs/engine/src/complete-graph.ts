import type { ApprovalStep, Graph, GraphNode, SeatOperation, StepMode } from './graph.js';
import { SEAT_OPERATIONS } from './graph.js';

/** A vote is nobody's to give away, and a text is written by whoever holds the pen. */
const withheld: Readonly<Record<StepMode, readonly SeatOperation[]>> = {
  write: ['add-before', 'add-after', 'add-parallel', 'remove-signer'],
  consult: [],
  sign: [],
  vote: ['delegate', 'add-before', 'add-after', 'add-parallel', 'remove-signer'],
  decide: ['add-after', 'add-parallel'],
};

/** The operations a step of this kind offers where its author said nothing. */
export function usualOperations(mode: StepMode): readonly SeatOperation[] {
  return SEAT_OPERATIONS.filter((operation) => !withheld[mode].includes(operation));
}

type Plain = Pick<
  ApprovalStep,
  | 'base'
  | 'weights'
  | 'vetoes'
  | 'noComment'
  | 'revisable'
  | 'secret'
  | 'peers'
  | 'dispute'
  | 'dedupe'
  | 'may'
  | 'personal'
  | 'mandatory'
  | 'pauses'
  | 'picks'
  | 'fields'
>;

/** What a step does where its author said nothing. */
export function plainStep(mode: StepMode): Plain {
  return {
    base: 'all',
    weights: {},
    vetoes: [],
    noComment: 'abstain',
    revisable: mode === 'consult' || mode === 'decide',
    secret: false,
    // Whoever signs sees who signed before; whoever confirms a decision, what was filed.
    peers: mode === 'sign' || mode === 'decide' ? 'always' : 'after-own-answer',
    dispute: [],
    dedupe: 'off',
    may: usualOperations(mode),
    personal: false,
    mandatory: mode === 'sign' || mode === 'vote',
    pauses: [],
    picks: [],
    fields: {},
  };
}

/** Completes a graph compiled before the present language; what it lacks is what it did not say. */
export function completeGraph(stored: Graph): Graph {
  return {
    ...stored,
    form: stored.form ?? {},
    nodes: Object.fromEntries(Object.entries(stored.nodes).map(([id, node]) => [id, completeNode(node)])),
    calls: Object.fromEntries(
      Object.entries(stored.calls).map(([key, graph]) => [key, completeGraph(graph)]),
    ),
  };
}

function completeNode(node: GraphNode): GraphNode {
  switch (node.kind) {
    case 'approval-step':
      return { ...plainStep(node.mode), ...node };
    case 'wait-event':
      return { ...node, until: node.until ?? null };
    case 'end-event':
      return { ...node, terminates: node.terminates ?? false };
    default:
      return node;
  }
}
