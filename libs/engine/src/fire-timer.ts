import { mayTake } from './approval/entitlement.js';
import { stopClock } from './approval/seat-clock.js';
import { settleActivation } from './approval/settle-activation.js';
import type { FireTimer } from './commands.js';
import { cancelLimits } from './elements/wait-event.js';
import type { LadderAct } from './graph.js';
import type { PersonId, SeatId, TokenId } from './ids.js';
import { graphOf, nodeOf } from './places.js';
import type { Rejection } from './rejections.js';
import type { Run } from './run.js';
import type { Pool, Seat } from './state.js';

/** Does what was due. A timer that is gone, or whose time has not come, does nothing and says so. */
export function fireTimer(run: Run, { by, timerId }: FireTimer): Rejection | null {
  if (by.kind !== 'system') return { code: 'act.forbidden' };
  const timer = run.state.timers.find(({ id }) => id === timerId);
  if (timer === undefined || run.context.now < timer.dueAt) return { code: 'timer.gone' };

  run.record({ type: 'TimerFired', timerId });
  const { purpose } = timer;
  if (purpose.kind === 'rung') climb(run, purpose.seatId, purpose.act);
  else passLimit(run, purpose.tokenId, purpose.index);
  return null;
}

/** One rung of a seat's ladder. */
function climb(run: Run, seatId: SeatId, act: LadderAct): void {
  const seat = run.state.seats[seatId - 1];
  if (seat?.state !== 'pending') return;
  if (act !== 'deem-no-comment') {
    run.record({ type: 'SeatReminded', seatId, act });
    return;
  }
  const isConsulted = run.state.activations[seat.activationId - 1]?.mode === 'consult';
  // Silence means something only where somebody could have spoken.
  if (!isConsulted || seat.purpose !== 'duty' || !somebodyCouldAnswer(run, seat)) return;
  stopClock(run, seatId);
  run.record({ type: 'SeatDeemed', seatId });
  settleActivation(run, seat.activationId, null);
}

function somebodyCouldAnswer(run: Run, seat: Seat): boolean {
  const { directory } = run.context;
  const candidates = seat.pool === null ? [] : peopleOfPool(run, seat.pool);
  return [seat.holder, ...candidates].some((person) => person !== null && mayTake(directory, seat, person));
}

function peopleOfPool(run: Run, pool: Pool): readonly PersonId[] {
  const { directory } = run.context;
  return pool.kind === 'unit-post'
    ? directory.holdersOf(pool.unit, pool.post).map(({ id }) => id)
    : (directory.body(pool.body)?.members ?? []).map(({ person }) => person);
}

/** The limit on a wait has passed: its token leaves by the limit's own way. */
function passLimit(run: Run, tokenId: TokenId, index: number): void {
  const token = run.state.tokens.find(({ id }) => id === tokenId);
  if (token === undefined) return;
  const graph = graphOf(run.graph, run.state, token.scopeId);
  const node = nodeOf(graph, token.nodeId);
  if (node.kind !== 'wait-event') return;
  const limit = node.boundary[index];
  if (limit === undefined) return;
  cancelLimits(run, tokenId);
  run.take(graph, token, limit.then);
}
