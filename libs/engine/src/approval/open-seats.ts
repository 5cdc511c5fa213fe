import type { StepMode } from '../graph.js';
import type { SeatId, UnitId } from '../ids.js';
import { resolveParty } from '../parties/resolve-party.js';
import type { ResolvedSeat } from '../parties/resolved-seat.js';
import type { Place } from '../places.js';
import type { Run } from '../run.js';
import type { Seat, SeatState } from '../state.js';
import { carriedSeat } from './carry-over.js';
import { dedupedBy, dedupeReason } from './dedupe.js';
import { startClock } from './seat-clock.js';
import { conflictsOf } from './separation-of-duties.js';
import { closeActivation } from './close-activation.js';
import { settleActivation } from './settle-activation.js';
import { sittingIn } from './sitting.js';
import { countedSeats, isEffective } from './standing.js';
import { turnsOf } from './turns.js';
import { hasVeto, weightOf } from './vote-weight.js';

/** Printed in the record beside a seat nobody can take. */
const vacancyReasons = {
  nobody: '该岗位无人任职',
  departed: '任职人员均已离任',
  excluded: '按规定应当回避',
  unresolved: '责任主体无法确定',
  self: '本人起草，不再征求本人意见',
  above: '本人起草，由上一级签批',
} satisfies Record<NonNullable<ResolvedSeat['vacancy']>, string>;

/** Where a step goes that is passed over because all had agreed. What is written or decided never is. */
const outcomesOfAgreement = {
  write: 'submit',
  consult: 'done',
  sign: 'agreed',
  vote: 'passed',
  decide: 'pass',
} satisfies Record<StepMode, string>;

/** Asks the units somebody named in place of a party that was empty. */
export function openNamedSeats(run: Run, place: Place, units: readonly UnitId[], afresh: boolean): void {
  openSeats(run, place, resolveParty(sittingIn(run, place), units).seats, afresh);
  settleActivation(run, place.activation.id, null);
}

interface Planned {
  readonly resolved: ResolvedSeat;
  /** The seat of an earlier round whose answer stands here. */
  readonly carried: Seat | null;
  /** The seat of this round that makes it needless to ask. */
  readonly earlier: Seat | null;
  readonly state: SeatState;
  readonly chair: boolean;
  readonly order: number;
}

/** Opens a seat for each member of a party: asked now, waiting for its turn, or settled by an earlier answer. */
export function openSeats(run: Run, place: Place, resolved: readonly ResolvedSeat[], afresh: boolean): void {
  const { step, activation } = place;
  const conflictOf = conflictsOf(sittingIn(run, place));
  const planned = resolved.map((seat, order): Planned => {
    const carried = afresh ? null : carriedSeat(run, place, seat, conflictOf);
    const earlier = carried === null ? dedupedBy(run.graph, run.state, place, seat) : null;
    const state = stateAtBirth(place, seat, carried, earlier);
    return { resolved: seat, carried, earlier, state, chair: seat.chair, order };
  });
  const first = new Set(turnsOf(step, planned));
  for (const seat of planned) openSeat(run, place, seat, first.has(seat) ? 'pending' : seat.state);
  closeIfDeduped(run, place);
}

/** Everybody who would be asked has agreed before: the step is passed over, without an agreement of its own. */
function closeIfDeduped(run: Run, { activation }: Place): void {
  const seats = countedSeats(run.state, run.state.activations[activation.id - 1] ?? activation);
  if (!seats.some(({ dedupedBy: by }) => by !== null) || seats.some(isEffective)) return;
  const outcome = outcomesOfAgreement[activation.mode];
  closeActivation(run, activation.id, outcome, { verb: 'dedupe', by: null });
}

function stateAtBirth(
  { graph, step }: Place,
  seat: ResolvedSeat,
  carried: Seat | null,
  earlier: Seat | null,
): SeatState {
  if (carried !== null) return 'carried';
  if (earlier !== null || seat.vacancy === 'self' || seat.vacancy === 'above') return 'skipped';
  if (seat.vacancy === null) return 'queued';
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
  const { resolved, carried, earlier } = seat;
  const { directory } = run.context;
  const weight = weightOf(step, resolved, directory);
  run.record({
    type: 'SeatOpened',
    seatId,
    activationId: activation.id,
    purpose: 'duty',
    principal: resolved.principal,
    holder: resolved.holder,
    pool: resolved.pool,
    post: resolved.post,
    order: seat.order,
    chair: resolved.chair,
    veto: hasVeto(step, resolved, directory),
    state,
    carriedFrom: carried === null ? null : (carried.carriedFrom ?? carried.id),
    reason: reasonOf(run, seat),
    ...(weight === 1 ? {} : { weight }),
    ...(earlier === null ? {} : { dedupedBy: earlier.id }),
  });
  if (state === 'pending') startClock(run, step, seatId);
}

function reasonOf(run: Run, { resolved, carried, earlier }: Planned): string | null {
  if (carried !== null) return null;
  if (earlier !== null) return dedupeReason(run.graph, run.state, earlier);
  return resolved.vacancy === null ? null : vacancyReasons[resolved.vacancy];
}
