import type { ActivationId, SeatId } from '../../ids.js';
import { resolveParty } from '../../parties/resolve-party.js';
import type { ResolvedSeat } from '../../parties/resolved-seat.js';
import type { Run } from '../../run.js';
import type { PersonId } from '../../ids.js';
import { placeNow } from '../close-activation.js';
import { startClock } from '../seat-clock.js';
import { sittingIn } from '../sitting.js';
import { conflictOnRung, sittingOnRung } from './ladder.js';

/** Asks the people of a rung. Where nobody is there it shows, and the next rung is not asked in silence. */
export function openRung(run: Run, id: ActivationId, index: number): void {
  const { able, cause } = partyOfRung(run, id, index);
  if (able.length === 0) run.record({ type: 'ActivationBlocked', activationId: id, cause });
  else for (const seat of able) openSeat(run, id, seat, index);
}

/** Looks again whether somebody sits on the rung that nobody could be asked on, now that something was corrected. */
export function reopenRung(run: Run, id: ActivationId): void {
  const dispute = run.state.disputes.find(({ activationId }) => activationId === id);
  if (dispute === undefined || partyOfRung(run, id, dispute.rung).able.length === 0) return;
  run.record({ type: 'ActivationUnblocked', activationId: id });
  openRung(run, id, dispute.rung);
}

function partyOfRung(run: Run, id: ActivationId, index: number) {
  const place = placeNow(run, id);
  const sitting = sittingIn(run, place);
  const mayNot = (person: PersonId): boolean =>
    conflictOnRung(sitting, place, { order: index, activationId: id }, person) !== null;

  const { seats, empty } = resolveParty(sittingOnRung(sitting, place, index));
  const present = seats.filter(({ vacancy }) => vacancy === null);
  const able = present.filter(({ holder }) => holder === null || !mayNot(holder));
  return { able, cause: empty ?? 'excluded' } as const;
}

function openSeat(run: Run, activationId: ActivationId, seat: ResolvedSeat, index: number): void {
  const seatId = (run.state.seats.length + 1) as SeatId;
  const { principal, holder, pool, post } = seat;
  run.record({
    type: 'SeatOpened',
    seatId,
    activationId,
    purpose: 'dispute',
    principal,
    holder,
    pool,
    post,
    order: index,
    chair: false,
    veto: false,
    state: 'pending',
    carriedFrom: null,
    reason: null,
  });
  startClock(run, placeNow(run, activationId).step, seatId);
}
