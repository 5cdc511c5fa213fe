import type { AnswerSeat } from '../../commands.js';
import type { Run } from '../../run.js';
import type { Act } from '../act.js';
import { returnAsked } from '../asked-return.js';
import { cancelOpenSeats, closeActivation, placeNow } from '../close-activation.js';
import { performReturn } from '../return.js';
import { countedSeats } from '../standing.js';
import { closeDispute } from './close-dispute.js';
import { disputeOf } from './dispute-of.js';
import { objectorsOf } from './objectors.js';
import { moveUp } from './move-up.js';

/** What follows when somebody on a rung has spoken. The first who does speaks for the rung. */
export function followRung(run: Run, act: Act, { answer, opinion }: AnswerSeat): void {
  const { seat, person } = act;
  const dispute = disputeOf(run.state, seat);
  cancelOpenSeats(run, dispute.activationId, { verb: 'decided', by: person });

  if (answer === 'escalate') {
    moveUp(run, dispute, false);
    return;
  }
  const place = placeNow(run, dispute.about);
  const answered = run.state.seats.filter(({ id }) => id === seat.id);
  const order = returnAsked(run, place, answered);
  if (order !== null) {
    performReturn(run, place, order);
    return;
  }
  const objecting = objectorsOf(countedSeats(run.state, place.activation));
  const bound = dispute.opinions.length > 0 ? [] : objecting;
  for (const { id } of bound) run.record({ type: 'SeatRuled', seatId: id, by: person });
  closeDispute(run, dispute, { state: 'ruled', by: person, ruling: { by: person, opinion } });
  if (place.activation.state === 'disputed') {
    closeActivation(run, dispute.about, 'agreed', { verb: 'ruled', by: person });
  }
}
