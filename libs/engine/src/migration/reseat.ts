import { samePrincipal } from '../approval/carry-over.js';
import { openWithoutParty } from '../approval/empty-party.js';
import { openSeats } from '../approval/open-seats.js';
import { startClock, stopClock } from '../approval/seat-clock.js';
import { placeNow } from '../approval/close-activation.js';
import { settleActivation } from '../approval/settle-activation.js';
import { sittingIn } from '../approval/sitting.js';
import { isOpen } from '../approval/standing.js';
import type { PersonId } from '../ids.js';
import { resolveParty, shortageOf } from '../parties/resolve-party.js';
import type { ResolvedSeat } from '../parties/resolved-seat.js';
import { seatsOf } from '../places.js';
import type { Run } from '../run.js';
import type { Activation, Seat } from '../state.js';

/**
 * Makes the seats of the open steps those of the new version. A seat that both versions have stays as it is, with its
 * holder and its deadline; nobody has answered yet, so nothing is lost with the others.
 */
export function reseat(run: Run, by: PersonId, resetTimers: boolean): void {
  for (const activation of run.state.activations) {
    if (activation.state === 'open') reseatStep(run, activation, by, resetTimers);
  }
}

function reseatStep(run: Run, { id }: Activation, by: PersonId, resetTimers: boolean): void {
  const place = placeNow(run, id);
  const party = resolveParty(sittingIn(run, place));
  const present = seatsOf(run.state, place.activation).filter(isOpen);
  const kept = present.filter((seat) => party.seats.some((resolved) => isSame(seat, resolved)));

  for (const seat of present) {
    if (kept.includes(seat)) continue;
    stopClock(run, seat.id);
    run.record({ type: 'SeatCancelled', seatId: seat.id, verb: 'migrate', by });
  }
  if (resetTimers) {
    for (const seat of kept) {
      if (seat.state !== 'pending') continue;
      stopClock(run, seat.id);
      startClock(run, place.step, seat.id);
    }
  }
  const shortage = kept.length === 0 ? shortageOf(place.step, party) : null;
  if (shortage !== null) {
    openWithoutParty(run, placeNow(run, id), shortage, true);
    return;
  }
  const added = party.seats.filter((resolved) => !kept.some((seat) => isSame(seat, resolved)));
  openSeats(run, placeNow(run, id), added, true);
  settleActivation(run, id, by);
}

function isSame(seat: Seat, resolved: ResolvedSeat): boolean {
  return seat.post === resolved.post && samePrincipal(seat.principal, resolved.principal);
}
