import type { UrgeSeat } from '../commands.js';
import type { PersonId } from '../ids.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { WorkingDayCount } from '../time.js';
import type { Act } from './act.js';
import { actOn, closedSeat, seatsAwaited } from './entitlement.js';
import { hasOffice, isSender } from './participation.js';
import { isOpen } from './standing.js';
import { waitingFor } from './signers/waiting-for.js';

/** From this time on the superior hears of it too. */
const URGES_BEFORE_SUPERIOR = 3;

/** Presses whoever is to answer 催办. It shifts no deadline. */
export function urgeSeat(run: Run, command: UrgeSeat): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToUrge(act);
  if (refusal !== null) return refusal;

  const { now, workingDays } = run.context;
  run.record({
    type: 'SeatUrged',
    seatId: act.seat.id,
    by: act.person,
    on: workingDays.dateOf(now),
    words: command.words,
    superior: (act.seat.urges?.count ?? 0) + 1 >= URGES_BEFORE_SUPERIOR,
  });
  return null;
}

/** For whoever set the text on its way, supervision and the offices; once for a seat and working day. */
export function refusalToUrge(act: Act): Rejection | null {
  const { seat, context } = act;
  if (!mayUrge(act, act.person)) return { code: 'act.forbidden' };
  if (!isOpen(seat)) return closedSeat(act);
  if (seat.state !== 'pending') return refusalOfIdle(act);
  if (seat.urges === null) return null;
  const next = context.workingDays.addWorkingDays(seat.urges.lastOn, 1 as WorkingDayCount);
  return context.workingDays.dateOf(context.now) < next ? { code: 'urge.too-soon', next } : null;
}

function mayUrge({ state, context: { directory } }: Act, person: PersonId): boolean {
  const isSupervisor = directory.person(person)?.duties.includes('supervisor') === true;
  return isSender(state, person) || isSupervisor || hasOffice(directory, person);
}

/** Whoever waits for others is not pressed in their place. */
function refusalOfIdle(act: Act): Rejection {
  const { state, seat } = act;
  if (seat.state === 'held') {
    return { code: 'seat.held', seatId: seat.id, waitingFor: waitingFor(state, seat.id) };
  }
  return seat.state === 'queued'
    ? { code: 'seat.queued', seatId: seat.id, waitingFor: seatsAwaited(act).map(({ id }) => id) }
    : { code: 'seat.blocked', seatId: seat.id };
}
