import type { ApprovalStep } from '../graph.js';
import type { ActivationId } from '../ids.js';
import type { Place } from '../places.js';
import type { Ending, Run } from '../run.js';
import type { Activation, BlockCause, Seat } from '../state.js';
import { seatNow, somebodyCouldTake } from './candidates.js';
import { closeActivation, placeNow } from './close-activation.js';
import { closeDispute } from './disputes/close-dispute.js';
import { disputeAbout } from './disputes/dispute-of.js';
import { objectorsOf } from './disputes/objectors.js';
import { openDispute } from './disputes/open-dispute.js';
import { areReturnsExhausted } from './path/return-limit.js';
import { performReturn } from './return.js';
import { returnAsked } from './asked-return.js';
import { giveTurn } from './seat-clock.js';
import { countedSeats } from './standing.js';
import { tallies } from './tally/index.js';
import { turnsOf } from './turns.js';

/** Outcomes that mean the text was not agreed to. */
const turnedDown: ReadonlySet<string> = new Set(['disagreed', 'failed', 'return']);

/**
 * What a step does whenever one of its seats has changed: the next ones get their turn, and it closes when decided.
 * Called again after a correction, a removal or an answer taken back, it counts anew.
 */
export function settleActivation(run: Run, id: ActivationId, by: Ending['by']): void {
  const place = placeNow(run, id);
  if (!isCounting(place.activation)) return;

  const tally = tallies[place.step.mode](place.step, countedSeats(run.state, place.activation));
  if (tally === null) goOn(run, place);
  else if ('blocked' in tally) block(run, place, tally.blocked, by);
  else if (turnedDown.has(tally.outcome)) followRefusal(run, place, tally.outcome, by);
  else finish(run, place, tally.outcome, by);
}

/** Whether answers still decide the step: it is open, or stuck in a count that may yet come out otherwise. */
function isCounting({ purpose, state, blocked }: Activation): boolean {
  if (purpose === 'dispute' || state === 'closed') return false;
  return state !== 'blocked' || blocked === 'no-quorum' || blocked === 'no-decision';
}

function goOn(run: Run, { step, activation }: Place): void {
  unblock(run, activation);
  const waits = (seat: Seat): boolean =>
    seat.state === 'queued' || (seat.state === 'blocked' && somebodyCouldTake(seatNow(run, seat.id)));
  for (const seat of turnsOf(step, countedSeats(run.state, activation), waits)) giveTurn(run, step, seat.id);
}

function block(run: Run, { activation }: Place, cause: BlockCause, by: Ending['by']): void {
  if (activation.blocked === cause) return;
  settleDispute(run, activation, by);
  run.record({ type: 'ActivationBlocked', activationId: activation.id, cause });
}

function finish(run: Run, { activation }: Place, outcome: string, by: Ending['by']): void {
  unblock(run, activation);
  settleDispute(run, activation, by);
  closeActivation(run, activation.id, outcome, { verb: 'decided', by });
}

/** A return that somebody asked for goes first, then the ladder, then the way that was drawn for it. */
function followRefusal(run: Run, place: Place, outcome: string, by: Ending['by']): void {
  const { step, activation } = place;
  const order = returnAsked(run, place, countedSeats(run.state, activation));
  const isLadderNext = order === null ? hasLadder(step) : areReturnsExhausted(place, run.state);
  if (order !== null && !isLadderNext) {
    unblock(run, activation);
    performReturn(run, place, order);
    return;
  }
  if (activation.state === 'disputed') return;
  if (isLadderNext && (order !== null || outcome === 'disagreed')) {
    unblock(run, activation);
    const seats = objectorsOf(countedSeats(run.state, activation)).map(({ id }) => id);
    openDispute(run, place, { seats, opinions: [] });
    return;
  }
  if (outcome === 'disagreed' && step.outcomes[outcome] === undefined) block(run, place, 'no-decision', by);
  else finish(run, place, outcome, by);
}

/** Under `immediate` not everybody was heard, so there is nothing a ruling could complete. */
function hasLadder({ dispute, onDisagree }: ApprovalStep): boolean {
  return dispute.length > 0 && onDisagree === 'collect';
}

function unblock(run: Run, { id, state }: Activation): void {
  if (state === 'blocked') run.record({ type: 'ActivationUnblocked', activationId: id });
}

/** Nobody disagrees any more: those who were to settle it need not. */
function settleDispute(run: Run, { id, state }: Activation, by: Ending['by']): void {
  const dispute = state === 'disputed' ? disputeAbout(run.state, id) : undefined;
  if (dispute !== undefined) closeDispute(run, dispute, { state: 'settled', by });
}
