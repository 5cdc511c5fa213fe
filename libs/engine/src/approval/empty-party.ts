import type { PersonId, SeatId, UnitId } from '../ids.js';
import { resolveParty, shortageOf } from '../parties/resolve-party.js';
import type { Vacancy } from '../parties/resolved-seat.js';
import { seatsOf, type Place } from '../places.js';
import type { Run } from '../run.js';
import type { BlockCause, Seat } from '../state.js';
import { appointmentsOf } from './appointment.js';
import { carriedAppointment } from './carry-over.js';
import { reopenRung } from './disputes/open-rung.js';
import { openNamedSeats, openSeats } from './open-seats.js';
import { startClock } from './seat-clock.js';
import { cancelOpenSeats, closeActivation, placeNow } from './close-activation.js';
import { blockDeserted } from './deserted-seats.js';
import { settleActivation } from './settle-activation.js';
import { sittingIn } from './sitting.js';
import { isOpen } from './standing.js';

/** Nobody is there to answer. Somebody is asked who should, or an administrator must help; it never passes by itself. */
export function openWithoutParty(run: Run, place: Place, cause: Vacancy, afresh: boolean): void {
  const { step, activation } = place;
  const carried = afresh ? null : carriedAppointment(run, activation);
  if (carried !== null) {
    openAppointment(run, place, carried.seat, 'carried');
    if (carried.seat.answer?.answer === 'not-applicable') closeAsNotApplicable(run, place, null);
    else openNamedSeats(run, place, unitsOf(carried.answered), afresh);
    return;
  }

  run.record({ type: 'ActivationBlocked', activationId: activation.id, cause });
  askWhoAnswers(run, place, cause);
}

/**
 * Opens a seat for whoever says who answers, where the workflow names somebody and they are there. A rule that cannot
 * be worked out is an administrator's to mend: nobody appoints in place of a party that may well exist.
 */
function askWhoAnswers(run: Run, place: Place, cause: Vacancy): void {
  const { step } = place;
  if (step.nobody === null || cause === 'unresolved' || appointmentsOf(place).length === 0) return;
  const { seats } = resolveParty(sittingIn(run, place, step.nobody.ask));
  const appointer = seats.find(({ vacancy }) => vacancy === null);
  if (appointer === undefined) return;
  openAppointment(run, place, { ...appointer, id: null, carriedFrom: null }, 'pending');
}

/**
 * Looks again whether somebody can answer the steps and seats that nobody could, and whether somebody is left to
 * answer what waits, now that something was corrected.
 */
export function reopenBlocked(run: Run, by: PersonId | null): void {
  for (const activation of run.state.activations) {
    // Single seats nobody could answer get their turn as soon as the step is looked at.
    if (activation.state === 'open') {
      blockDeserted(run, activation);
      settleActivation(run, activation.id, by);
    }
    if (activation.state !== 'blocked' || !isVacancy(activation.blocked)) continue;
    if (activation.purpose === 'dispute') {
      reopenRung(run, activation.id);
      continue;
    }
    const place = placeNow(run, activation.id);
    const party = resolveParty(sittingIn(run, place));
    const shortage = shortageOf(place.step, party);
    if (shortage !== null) {
      if (!seatsOf(run.state, activation).some(isOpen)) askWhoAnswers(run, place, shortage);
      continue;
    }
    cancelOpenSeats(run, activation.id, { verb: 'decided', by });
    run.record({ type: 'ActivationUnblocked', activationId: activation.id });
    openSeats(run, place, party.seats, true);
    settleActivation(run, activation.id, by);
  }
}

function isVacancy(cause: BlockCause | null): boolean {
  return cause === 'nobody' || cause === 'departed' || cause === 'excluded' || cause === 'unresolved';
}

/** The step does not apply to this subject, and the record says who said so. It leaves by its first way. */
export function closeAsNotApplicable(run: Run, place: Place, by: PersonId | null): void {
  const [outcome = 'done'] = Object.keys(place.step.outcomes);
  closeActivation(run, place.activation.id, outcome, { verb: 'not-applicable', by });
}

function openAppointment(
  run: Run,
  { step, activation }: Place,
  seat: Pick<Seat, 'principal' | 'holder' | 'pool' | 'post' | 'carriedFrom'> & { readonly id: SeatId | null },
  state: 'pending' | 'carried',
): void {
  const seatId = (run.state.seats.length + 1) as SeatId;
  run.record({
    type: 'SeatOpened',
    seatId,
    activationId: activation.id,
    purpose: 'appoint',
    principal: seat.principal,
    holder: seat.holder,
    pool: seat.pool,
    post: seat.post,
    order: 0,
    chair: false,
    veto: false,
    state,
    carriedFrom: seat.carriedFrom ?? seat.id,
    reason: null,
  });
  if (state === 'carried') return;
  // Who is asked to appoint cannot be taken to have nothing to say.
  startClock(run, { ...step, late: step.late.filter(({ act }) => act !== 'deem-no-comment') }, seatId);
}

function unitsOf(seats: readonly Seat[]): readonly UnitId[] {
  return seats.flatMap(({ principal }) => (principal.kind === 'unit' ? [principal.unit] : []));
}
