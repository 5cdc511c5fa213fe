import type { SeatId } from '../ids.js';
import type { Ending, Run } from '../run.js';
import { stopClock } from './seat-clock.js';
import { descendantsOf, openGroupOf } from './signers/waiting-for.js';
import { isOpen } from './standing.js';

/** What closed a seat that did not answer. */
export interface Closing {
  readonly verb: string;
  readonly by: Ending['by'];
}

/** What ends with a seat, whether it is answered or cancelled: its time, and the questions asked on it. */
export function endSeat(run: Run, seatId: SeatId): void {
  stopClock(run, seatId);
  for (const { id, seatId: askedOn, closed } of run.state.threads) {
    if (askedOn === seatId && !closed) run.record({ type: 'QuestionClosed', threadId: id, by: null });
  }
}

/** Cancels a seat nobody need answer any more. The signers it waited for are cancelled with it, the innermost first. */
export function cancelSeat(run: Run, seatId: SeatId, { verb, by }: Closing): void {
  for (const added of descendantsOf(run.state, seatId).filter(isSolelyFor))
    cancelAlone(run, added.id, { verb, by });
  cancelAlone(run, seatId, { verb, by });
}

function cancelAlone(run: Run, seatId: SeatId, { verb, by }: Closing): void {
  const seat = run.state.seats[seatId - 1];
  if (seat === undefined || !isOpen(seat)) return;
  endSeat(run, seatId);
  const group = openGroupOf(run.state, seatId);
  if (group !== undefined) run.record({ type: 'SignerGroupClosed', groupId: group.id });
  run.record({ type: 'SeatCancelled', seatId, verb, by });
}

/** A parallel signer speaks for themselves and stays when who asked for them goes. */
function isSolelyFor({ group }: { readonly group: unknown }): boolean {
  return group !== null;
}
