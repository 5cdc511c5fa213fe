import type { Rejection } from '../../../rejections.js';
import { leadsTo } from '../../../regions.js';
import { roundsSince } from '../../../rounds.js';
import { scopeOf, seatsOf } from '../../../places.js';
import type { Activation, InstanceState, Seat } from '../../../state.js';
import type { Act } from '../../act.js';
import { countedSeats, hasSpoken } from '../../standing.js';
import { childrenOf } from '../../signers/waiting-for.js';
import { seatsBefore } from '../../turns.js';
import { isInLineWith, stretchIn } from '../stretch.js';
import { followingTokens } from './following.js';

/** What somebody did because of an answer, after which it cannot be taken back. */
export type LaterAct = Omit<Extract<Rejection, { readonly code: 'take-back.too-late' }>, 'code'>;

/**
 * The first act that built on an answer. While the step is open those are the acts of whoever came after in the step
 * itself; once it has closed, of everybody the text has reached since. Opening a paper is no act.
 */
export function actSince(act: Act): LaterAct | null {
  return (
    actInStep(act) ??
    (act.place.activation.state === 'closed' ? (wayTakenSince(act) ?? actOnTheWay(act)) : null)
  );
}

function actInStep({ state, seat, place }: Act): LaterAct | null {
  const counted = countedSeats(state, place.activation);
  const asPending = counted.map((other): Seat =>
    other.id === seat.id ? { ...seat, state: 'pending' } : other,
  );
  const after = asPending.filter((other) =>
    seatsBefore(place.step, asPending, other).some(({ id }) => id === seat.id),
  );
  const answering = state.disputes
    .filter(({ about }) => about === place.activation.id)
    .flatMap(({ activationId }) => state.activations[activationId - 1] ?? [])
    .flatMap((rungs) => seatsOf(state, rungs));
  const added = childrenOf(state, seat.id).filter(({ origin }) => origin === 'add-after');
  return groupHasClosed(state, seat) ?? firstAct([...after, ...added, ...answering]) ?? disposal(state, seat);
}

/** An added signer's word has reached whoever asked for it. */
function groupHasClosed(state: InstanceState, { group }: Seat): LaterAct | null {
  const asked = group === null ? undefined : state.groups[group - 1];
  return asked?.state === 'closed' ? { because: 'moved-on', by: asked.by, at: null } : null;
}

function firstAct(seats: readonly Seat[]): LaterAct | null {
  for (const { answer, advice, state, holder } of seats) {
    if (state === 'carried') continue;
    const said = answer ?? advice.at(-1);
    if (said !== undefined) return { because: 'answered', by: said.by, at: said.at };
    // Who asked others first has begun.
    if (state === 'held') return { because: 'answered', by: holder, at: null };
  }
  return null;
}

/** The drafter has answered a point that came with it. */
function disposal(state: InstanceState, seat: Seat): LaterAct | null {
  const disposed = state.opinions.find(
    ({ seatId, superseded, disposition }) => seatId === seat.id && !superseded && disposition !== null,
  )?.disposition;
  return disposed == null ? null : { because: 'answered', by: disposed.by, at: disposed.at };
}

/** The text left by a way that an answer taken back cannot undo. */
function wayTakenSince(act: Act): LaterAct | null {
  const { root, state, place } = act;
  const { activation, graph } = place;
  const [round] = roundsSince(root, state, activation);
  if (round !== undefined) {
    const by = state.seats[(round.returnedBy ?? 0) - 1]?.answer?.by ?? null;
    return { because: 'moved-on', by, at: round.openedAt };
  }
  if (activation.outcome === null || scopeOf(state, activation.scopeId)?.closed === true) {
    return { because: 'moved-on', by: null, at: activation.closedAt };
  }
  const jump = state.skips.find(({ at }) => activation.closedAt !== null && at >= activation.closedAt);
  if (jump !== undefined) return { because: 'moved-on', by: jump.by, at: jump.at };

  const waits = Object.values(graph.nodes).filter(({ kind }) => kind === 'wait-event');
  const wasMovedOn = followingTokens(state, place).some(({ nodeId }) =>
    waits.some(({ id }) => id !== nodeId && !leadsTo(graph, activation.nodeId, nodeId, id)),
  );
  return wasMovedOn ? { because: 'moved-on', by: null, at: null } : null;
}

/** Somebody the text reached has spoken, or something was done in the world. */
function actOnTheWay({ state, place }: Act): LaterAct | null {
  const { activation, graph } = place;
  const stretch = stretchIn(graph, activation);
  const reached = state.activations.filter(
    (visit) => visit.id > activation.id && isInLineWith(state, stretch, visit),
  );
  const run = state.completedRuns.find(
    (done) => done.activations >= activation.id && isInLineWith(state, stretch, done),
  );
  const isRunning = followingTokens(state, place).some(
    ({ nodeId }) => graph.nodes[nodeId]?.kind === 'service-task',
  );
  const acted = firstAct(reached.flatMap((visit: Activation) => seatsOf(state, visit)));
  if (acted !== null || (run === undefined && !isRunning)) return acted;
  return { because: 'effect', by: null, at: run?.at ?? null };
}
