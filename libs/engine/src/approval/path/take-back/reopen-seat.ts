import type { Run } from '../../../run.js';
import type { Place } from '../../../places.js';
import type { Act } from '../../act.js';
import { placeNow } from '../../close-activation.js';
import { closeDispute } from '../../disputes/close-dispute.js';
import { disputeAbout } from '../../disputes/dispute-of.js';
import { cancelSeat } from '../../end-seat.js';
import { startClock, stopClock } from '../../seat-clock.js';
import { settleActivation } from '../../settle-activation.js';
import { openGroupOf, membersOf } from '../../signers/waiting-for.js';
import { countedSeats } from '../../standing.js';
import { seatsBefore } from '../../turns.js';

/** Takes an answer back in a step that is still open. Whose turn had come because of it waits again. */
export function reopenSeat(run: Run, act: Act, reason: string): void {
  const { place, person } = act;
  const dispute = disputeAbout(run.state, place.activation.id);
  if (place.activation.state === 'disputed' && dispute !== undefined) {
    closeDispute(run, dispute, { state: 'dropped', by: person, verb: 'take-back' });
    const { id, tokenId } = place.activation;
    run.record({ type: 'ActivationReopened', activationId: id, tokenId });
  }
  voidAnswer(run, act, reason);
  queueThoseAfter(run, place);
  settleActivation(run, place.activation.id, person);
}

/** The answer counts no more, nor do the points it made; its holder can answer again with all their time. */
export function voidAnswer(run: Run, { seat, place, person }: Act, reason: string): void {
  releaseAfter(run, seat.id, person);
  run.record({ type: 'AnswerTakenBack', seatId: seat.id, by: person, reason });
  for (const { id, seatId, superseded } of run.state.opinions) {
    if (seatId === seat.id && !superseded) run.record({ type: 'OpinionSuperseded', opinionId: id });
  }
  startClock(run, place.step, seat.id);
}

/** Signers who were to follow an agreement have nothing to follow. */
function releaseAfter(run: Run, seatId: Act['seat']['id'], by: Act['person']): void {
  const group = openGroupOf(run.state, seatId);
  if (group === undefined) return;
  for (const { id } of membersOf(run.state, group)) cancelSeat(run, id, { verb: 'take-back', by });
  run.record({ type: 'SignerGroupClosed', groupId: group.id });
}

function queueThoseAfter(run: Run, { step, activation }: Place): void {
  const seats = countedSeats(run.state, placeNow(run, activation.id).activation);
  for (const seat of seats) {
    if (seat.state !== 'pending' || seatsBefore(step, seats, seat).length === 0) continue;
    stopClock(run, seat.id);
    run.record({ type: 'SeatReopened', seatId: seat.id, state: 'queued' });
  }
}
