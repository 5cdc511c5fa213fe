import type { ApprovalStep } from '../graph.js';
import type { ResolvedSeat } from '../parties/resolved-seat.js';
import type { Activation, InstanceState, Principal, Seat } from '../state.js';
import { closedGate } from './gates.js';
import type { ConflictOf } from './separation-of-duties.js';

/**
 * The earlier seat whose answer stands for a seat about to open, or `null` when it must be asked. Answers stand only
 * in a round that is walked `direct`, and only those given since the chain was last walked in full.
 */
export function carriedSeat(
  state: InstanceState,
  step: ApprovalStep,
  activation: Activation,
  seat: ResolvedSeat,
  conflictOf: ConflictOf,
): Seat | null {
  const round = state.rounds.at(-1);
  if (round?.resubmit !== 'direct') return null;

  // The last seat speaks for its principal: an older agreement does not survive a later return or cancellation.
  const last = seatsSinceRewalk(state, activation).findLast(
    (earlier) =>
      earlier.purpose === 'duty' &&
      earlier.post === seat.post &&
      samePrincipal(earlier.principal, seat.principal),
  );
  if (last === undefined || last.id === round.returnedBy) return null;
  // Who has taken up the pen since then no longer judges what they write.
  const signer = last.answer?.by ?? null;
  if (step.mode !== 'write' && signer !== null && conflictOf(signer) !== null) return null;
  return stillStands(state, step, last) ? last : null;
}

/** The appointment of an earlier visit that still holds: which units were named, or that the step does not apply. */
export function carriedAppointment(
  state: InstanceState,
  activation: Activation,
): { readonly seat: Seat; readonly answered: readonly Seat[] } | null {
  if (state.rounds.at(-1)?.resubmit !== 'direct') return null;
  const earlier = seatsSinceRewalk(state, activation);
  const seat = earlier.findLast(({ purpose, answer }) => purpose === 'appoint' && answer !== null);
  if (seat === undefined) return null;
  return {
    seat,
    answered: earlier.filter(
      ({ purpose, activationId }) => purpose === 'duty' && activationId === seat.activationId,
    ),
  };
}

/** Seats of earlier rounds at the same node in the same scope, since everybody was last asked afresh. */
function seatsSinceRewalk(state: InstanceState, { nodeId, scopeId, round }: Activation): readonly Seat[] {
  const floor = state.rounds.findLast(({ resubmit }) => resubmit === 'rewalk')?.number ?? 1;
  return state.activations
    .filter(
      (earlier) =>
        earlier.nodeId === nodeId &&
        earlier.scopeId === scopeId &&
        earlier.round >= floor &&
        earlier.round < round,
    )
    .flatMap(({ seats }) => seats.map((id) => state.seats[id - 1]))
    .filter((seat) => seat !== undefined);
}

function stillStands(state: InstanceState, step: ApprovalStep, seat: Seat): boolean {
  if (!['answered', 'carried', 'deemed-no-comment'].includes(seat.state)) return false;
  const sameText = seat.answer?.documentHash === state.subject.contentHash;
  switch (step.mode) {
    case 'consult':
      // Sections are not told apart yet, so a unit keeps what it said unless the step asks for every change.
      return step.stale === 'own-section' || sameText;
    case 'sign':
    case 'vote':
      return seat.answer?.answer === 'agree' && sameText;
    case 'write':
      return closedGate(step, state) === null;
    case 'decide':
      return false;
  }
}

function samePrincipal(a: Principal, b: Principal): boolean {
  if (a.kind === 'unit') return b.kind === 'unit' && a.unit === b.unit;
  return b.kind === 'person' && a.person === b.person;
}
