import type { StepMode } from '../graph.js';
import type { ActivationId, PartyName, PersonId, RoundNumber, SeatId, UnitId } from '../ids.js';
import type { Place } from '../places.js';
import { resolveParty, type ResolvedSeat, type Vacancy } from '../parties/resolve-party.js';
import type { Run, Visit } from '../run.js';
import type { BlockCause, Seat, SeatState } from '../state.js';
import { appointmentsOf } from './appointment.js';
import { carriedAppointment, carriedSeat } from './carry-over.js';
import { startClock } from './seat-clock.js';
import { conflictsOf, type Sitting } from './separation-of-duties.js';
import { cancelOpenSeats, closeActivation, placeNow, settleActivation } from './settle-activation.js';
import { turnsOf } from './turns.js';

/** Printed in the record beside a seat nobody can take. */
const vacancyReasons = {
  nobody: '该岗位无人任职',
  departed: '任职人员均已离任',
  excluded: '按规定应当回避',
} satisfies Record<Vacancy, string>;

/** Opens a step: finds its party, opens a seat for each member, and closes at once what earlier answers settle. */
export function openActivation(run: Run, visit: Visit<'approval-step'>, afresh: boolean): void {
  const { node: step, token } = visit;
  const id = (run.state.activations.length + 1) as ActivationId;
  run.record({
    type: 'ActivationOpened',
    activationId: id,
    nodeId: step.id,
    mode: step.mode,
    scopeId: token.scopeId,
    tokenId: token.id,
    round: run.state.rounds.length as RoundNumber,
  });

  const place = placeNow(run, id);
  const party = resolveParty(sittingIn(run, place, step.party, step.mode));
  if (party.empty !== null) {
    openWithoutParty(run, place, party.empty, afresh);
    return;
  }
  openSeats(run, place, party.seats, afresh);
  settleActivation(run, id, null);
}

/** Looks again whether somebody can answer the steps that nobody could, now that the subject has changed. */
export function reopenBlocked(run: Run, by: PersonId | null): void {
  for (const activation of run.state.activations) {
    if (activation.state !== 'blocked' || !isVacancy(activation.blocked)) continue;
    const place = placeNow(run, activation.id);
    const party = resolveParty(sittingIn(run, place, place.step.party, place.step.mode));
    if (party.empty !== null) continue;
    cancelOpenSeats(run, activation.id, { verb: 'decided', by });
    run.record({ type: 'ActivationUnblocked', activationId: activation.id });
    openSeats(run, place, party.seats, true);
    settleActivation(run, activation.id, by);
  }
}

function isVacancy(cause: BlockCause | null): cause is Vacancy {
  return cause !== null && cause in vacancyReasons;
}

/** Asks the units somebody named in place of a party that was empty. */
export function openNamedSeats(run: Run, place: Place, units: readonly UnitId[], afresh: boolean): void {
  openSeats(run, place, resolveNamed(run, place, units), afresh);
  settleActivation(run, place.activation.id, null);
}

export function resolveNamed(run: Run, place: Place, units: readonly UnitId[]): readonly ResolvedSeat[] {
  return resolveParty(sittingIn(run, place, place.step.party, place.step.mode), units).seats;
}

export function sittingIn(run: Run, place: Place, party: PartyName, mode: StepMode): Sitting {
  return {
    root: run.graph,
    graph: place.graph,
    state: run.state,
    scopeId: place.activation.scopeId,
    directory: run.context.directory,
    party,
    mode,
  };
}

interface Planned {
  readonly resolved: ResolvedSeat;
  readonly carried: Seat | null;
  readonly state: SeatState;
  readonly chair: boolean;
  readonly order: number;
}

function openSeats(run: Run, place: Place, resolved: readonly ResolvedSeat[], afresh: boolean): void {
  const { step, activation } = place;
  const conflictOf = conflictsOf(sittingIn(run, place, step.party, step.mode));
  const planned = resolved.map((seat, order): Planned => {
    const carried = afresh ? null : carriedSeat(run.state, step, activation, seat, conflictOf);
    return { resolved: seat, carried, state: stateAtBirth(seat, carried), chair: seat.chair, order };
  });
  const first = new Set(turnsOf(step, planned));
  for (const seat of planned) openSeat(run, place, seat, first.has(seat) ? 'pending' : seat.state);
}

function stateAtBirth(seat: ResolvedSeat, carried: Seat | null): SeatState {
  if (carried !== null) return 'carried';
  if (seat.vacancy === null) return 'queued';
  // A member who may not or cannot sit leaves the count; a unit that was to be asked must not be passed over.
  return seat.principal.kind === 'person' ? 'skipped' : 'blocked';
}

function openSeat(run: Run, { step, activation }: Place, seat: Planned, state: SeatState): void {
  const seatId = (run.state.seats.length + 1) as SeatId;
  const { principal, holder, pool, post, chair, vacancy } = seat.resolved;
  run.record({
    type: 'SeatOpened',
    seatId,
    activationId: activation.id,
    purpose: 'duty',
    principal,
    holder,
    pool,
    post,
    order: seat.order,
    chair,
    veto: chair && step.chair?.veto === true,
    state,
    carriedFrom: seat.carried === null ? null : (seat.carried.carriedFrom ?? seat.carried.id),
    reason: vacancy === null || state === 'carried' ? null : vacancyReasons[vacancy],
  });
  if (state === 'pending') startClock(run, step, seatId);
}

/** Nobody is there to answer. Somebody is asked who should, or an administrator must help; it never passes by itself. */
function openWithoutParty(run: Run, place: Place, cause: Vacancy, afresh: boolean): void {
  const { step, activation } = place;
  const carried = afresh ? null : carriedAppointment(run.state, activation);
  if (carried !== null) {
    openAppointment(run, place, carried.seat, 'carried');
    if (carried.seat.answer?.answer === 'not-applicable') closeAsNotApplicable(run, place, null);
    else openNamedSeats(run, place, unitsOf(carried.answered), afresh);
    return;
  }

  run.record({ type: 'ActivationBlocked', activationId: activation.id, cause });
  if (step.nobody === null || appointmentsOf(place).length === 0) return;
  const { seats } = resolveParty(sittingIn(run, place, step.nobody.ask, step.mode));
  const appointer = seats.find(({ vacancy }) => vacancy === null);
  if (appointer !== undefined)
    openAppointment(run, place, { ...appointer, id: null, carriedFrom: null }, 'pending');
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
  if (state === 'pending')
    startClock(run, { ...step, late: step.late.filter(({ act }) => act !== 'deem-no-comment') }, seatId);
}

function unitsOf(seats: readonly Seat[]): readonly UnitId[] {
  return seats.flatMap(({ principal }) => (principal.kind === 'unit' ? [principal.unit] : []));
}
