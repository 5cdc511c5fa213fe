import type { ApprovalStep } from '../graph.js';
import type { SeatId, UnitId } from '../ids.js';
import { resolveParty } from '../parties/resolve-party.js';
import type { ResolvedSeat } from '../parties/resolved-seat.js';
import type { Place } from '../places.js';
import type { Run } from '../run.js';
import type { Seat, SeatState } from '../state.js';
import { carriedSeat } from './carry-over.js';
import { startClock } from './seat-clock.js';
import { conflictsOf } from './separation-of-duties.js';
import { settleActivation } from './settle-activation.js';
import { sittingIn } from './sitting.js';
import { turnsOf } from './turns.js';

/** Printed in the record beside a seat nobody can take. */
const vacancyReasons = {
  nobody: '该岗位无人任职',
  departed: '任职人员均已离任',
  excluded: '按规定应当回避',
  unresolved: '责任主体无法确定',
  self: '本人起草，不再征求本人意见',
} satisfies Record<NonNullable<ResolvedSeat['vacancy']>, string>;

/** Asks the units somebody named in place of a party that was empty. */
export function openNamedSeats(run: Run, place: Place, units: readonly UnitId[], afresh: boolean): void {
  openSeats(run, place, resolveParty(sittingIn(run, place), units).seats, afresh);
  settleActivation(run, place.activation.id, null);
}

interface Planned {
  readonly resolved: ResolvedSeat;
  readonly carried: Seat | null;
  readonly state: SeatState;
  readonly chair: boolean;
  readonly order: number;
}

/** Opens a seat for each member of a party: asked now, waiting for its turn, or settled by an earlier answer. */
export function openSeats(run: Run, place: Place, resolved: readonly ResolvedSeat[], afresh: boolean): void {
  const { step, activation } = place;
  const conflictOf = conflictsOf(sittingIn(run, place));
  const planned = resolved.map((seat, order): Planned => {
    const carried = afresh ? null : carriedSeat(run.state, step, activation, seat, conflictOf);
    return { resolved: seat, carried, state: stateAtBirth(place, seat, carried), chair: seat.chair, order };
  });
  const first = new Set(turnsOf(step, planned));
  for (const seat of planned) openSeat(run, place, seat, first.has(seat) ? 'pending' : seat.state);
}

function stateAtBirth({ graph, step }: Place, seat: ResolvedSeat, carried: Seat | null): SeatState {
  if (carried !== null) return 'carried';
  if (seat.vacancy === null) return 'queued';
  if (seat.vacancy === 'self') return 'skipped';
  // A member who may not or cannot sit leaves the count. A unit that was to be asked, a superior nobody stands in for,
  // the chair whose word the step waits for, and whoever cannot be made out must not be passed over.
  const awaited =
    seat.vacancy === 'unresolved' ||
    seat.principal.kind === 'unit' ||
    graph.parties[step.party]?.kind === 'superior' ||
    (seat.chair && step.chair !== null);
  return awaited ? 'blocked' : 'skipped';
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
