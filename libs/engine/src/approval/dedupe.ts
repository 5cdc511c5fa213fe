import type { ApprovalStep, Graph } from '../graph.js';
import type { NodeId } from '../ids.js';
import type { ResolvedSeat } from '../parties/resolved-seat.js';
import { nodeOf, placeOf, seatsOf, type Place } from '../places.js';
import type { Activation, InstanceState, Seat } from '../state.js';
import { roundsSince } from '../rounds.js';
import { samePrincipal } from './carry-over.js';

/**
 * The earlier agreement that makes it needless to ask the same person the same thing about the same text again. The
 * seat is then passed over: it leaves the count and is never an agreement of its own. What was said before the text
 * was sent back over its place counts no longer.
 */
export function dedupedBy(
  root: Graph,
  state: InstanceState,
  { graph, step, activation }: Place,
  seat: ResolvedSeat,
): Seat | null {
  if (!mayDedupe(step, seat)) return null;

  const found = state.activations
    .filter(
      (earlier) =>
        isEarlierVisit(earlier, activation) &&
        isNear(graph, step, earlier) &&
        roundsSince(root, state, earlier).length === 0,
    )
    .flatMap((earlier) =>
      seatsOf(state, earlier).filter(
        ({ answer }) => answer !== null && answer.sequence >= lastTakeBack(state, earlier),
      ),
    )
    .findLast((earlier) => isOwnAgreement(earlier, seat, state));
  return found ?? null;
}

/** What must be asked whatever was said before: a personal or mandatory word, one that fills in or picks something. */
function mayDedupe(step: ApprovalStep, seat: ResolvedSeat): boolean {
  return (
    step.dedupe !== 'off' &&
    !step.personal &&
    !step.mandatory &&
    !Object.values(step.fields).includes('required') &&
    step.picks.length === 0 &&
    !(seat.chair && step.chair !== null) &&
    seat.vacancy === null
  );
}

/** Steps of one kind in one scope. */
function isEarlierVisit(earlier: Activation, now: Activation): boolean {
  return (
    earlier.id !== now.id &&
    earlier.purpose === 'step' &&
    earlier.mode === now.mode &&
    earlier.scopeId === now.scopeId &&
    earlier.outcome !== null
  );
}

/** An agreement this very person gave, in their own name, to the text as it stands. */
function isOwnAgreement(earlier: Seat, { principal, holder }: ResolvedSeat, state: InstanceState): boolean {
  const { answer } = earlier;
  return (
    earlier.state === 'answered' &&
    earlier.purpose === 'duty' &&
    earlier.origin === 'definition' &&
    samePrincipal(earlier.principal, principal) &&
    answer?.answer === 'agree' &&
    answer.by === holder &&
    answer.proxy === null &&
    answer.documentHash === state.subject.contentHash
  );
}

/**
 * Where the round was last cut by an answer that was taken back: at the answer given in its place, and nothing counts
 * as long as there is none.
 */
function lastTakeBack(state: InstanceState, { round }: Activation): number {
  const takenBack = state.seats.filter(({ takenBackIn }) => takenBackIn !== null && takenBackIn >= round);
  return Math.max(0, ...takenBack.map(({ answer }) => answer?.sequence ?? Infinity));
}

function isNear(graph: Graph, step: ApprovalStep, earlier: Activation): boolean {
  return step.dedupe === 'round' || stepsBefore(graph, step.id).has(earlier.nodeId);
}

/** The human steps from which the flow leads here without another human step between them. */
function stepsBefore(graph: Graph, id: NodeId): ReadonlySet<NodeId> {
  const steps = new Set<NodeId>();
  const seen = new Set<NodeId>([id]);
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { from, to } of Object.values(graph.flows)) {
      if (to !== next) continue;
      if (nodeOf(graph, from).kind === 'approval-step') steps.add(from);
      else if (!seen.has(from)) open.push(from);
      seen.add(from);
    }
  }
  return steps;
}

/** Printed in the record beside a seat that was passed over. */
export function dedupeReason(root: Graph, state: InstanceState, earlier: Seat): string {
  return `本轮已在“${placeOf(root, state, earlier).step.title}”同意同一文稿，不重复办理`;
}
