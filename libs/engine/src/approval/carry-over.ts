import type { ApprovalStep, Graph } from '../graph.js';
import type { ResolvedSeat } from '../parties/resolved-seat.js';
import type { ConflictOf } from '../parties/sitting.js';
import { seatsOf, type Place } from '../places.js';
import { roundsSince } from '../rounds.js';
import type { Run } from '../run.js';
import type { Activation, InstanceState, Principal, Seat } from '../state.js';
import { closedGate } from './gates.js';
import { isCounted, speakersOf } from './standing.js';

/**
 * The earlier seat whose answer stands for a seat about to open, or `null` when it must be asked. Answers stand only
 * where the way is walked again `direct`, and only those given since it was last walked in full.
 */
export function carriedSeat(
  run: Run,
  { step, activation }: Place,
  seat: ResolvedSeat,
  conflictOf: ConflictOf,
): Seat | null {
  const { graph: root, state } = run;
  // The last seat speaks for its principal: an older agreement does not survive a later return or cancellation.
  const last = lastSeat(
    state,
    activation,
    (earlier) =>
      isCounted(earlier) && earlier.post === seat.post && samePrincipal(earlier.principal, seat.principal),
  );
  if (last === undefined || !isWalkedAgain(root, state, last)) return null;
  // Who has taken up the pen since then no longer judges what they write.
  if (step.mode !== 'write' && speakersOf(last).some((signer) => conflictOf(signer) !== null)) return null;
  return stillStands(state, step, last) ? last : null;
}

/** The latest such seat of an earlier visit, which is mostly the one before this. */
function lastSeat(
  state: InstanceState,
  activation: Activation,
  isMeant: (seat: Seat) => boolean,
): Seat | undefined {
  for (let index = activation.id - 2; index >= 0; index -= 1) {
    const earlier = state.activations[index];
    if (earlier === undefined || !isEarlierVisit(earlier, activation)) continue;
    const seat = seatsOf(state, earlier).findLast(isMeant);
    if (seat !== undefined) return seat;
  }
  return undefined;
}

/** The appointment of an earlier visit that still holds: which units were named, or that the step does not apply. */
export function carriedAppointment(
  { graph: root, state }: Run,
  activation: Activation,
): { readonly seat: Seat; readonly answered: readonly Seat[] } | null {
  const earlier = earlierVisits(state, activation).flatMap((visit) => seatsOf(state, visit));
  const seat = earlier.findLast(({ purpose, answer }) => purpose === 'appoint' && answer !== null);
  if (seat === undefined || !isWalkedAgain(root, state, seat)) return null;
  return {
    seat,
    answered: earlier.filter(
      ({ purpose, activationId }) => purpose === 'duty' && activationId === seat.activationId,
    ),
  };
}

/** Earlier activations of the same step in the same scope. */
function earlierVisits(state: InstanceState, activation: Activation): readonly Activation[] {
  return state.activations.filter((earlier) => isEarlierVisit(earlier, activation));
}

function isEarlierVisit(earlier: Activation, { id, nodeId, scopeId }: Activation): boolean {
  return (
    earlier.id < id && earlier.purpose === 'step' && earlier.nodeId === nodeId && earlier.scopeId === scopeId
  );
}

/**
 * Whether everything that sent the text back over this place since the answer was given lets earlier answers stand.
 * Who sent it back is asked again, and so is everybody where nothing was sent back and the way merely leads here twice.
 */
function isWalkedAgain(root: Graph, state: InstanceState, { id, activationId, carriedFrom }: Seat): boolean {
  const source = carriedFrom === null ? activationId : state.seats[carriedFrom - 1]?.activationId;
  const visit = source === undefined ? undefined : state.activations[source - 1];
  const rounds = visit === undefined ? [] : roundsSince(root, state, visit);
  return (
    rounds.length > 0 &&
    rounds.every(({ resubmit, returnedBy }) => resubmit === 'direct' && returnedBy !== id)
  );
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

export function samePrincipal(a: Principal, b: Principal): boolean {
  if (a.kind === 'unit') return b.kind === 'unit' && a.unit === b.unit;
  return b.kind === 'person' && a.person === b.person;
}
