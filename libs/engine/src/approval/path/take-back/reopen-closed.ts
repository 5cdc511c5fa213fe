import type { NodeId, ScopeId, TokenId } from '../../../ids.js';
import { tokenOf, type Place } from '../../../places.js';
import type { Run } from '../../../run.js';
import type { Seat, Token } from '../../../state.js';
import type { Act } from '../../act.js';
import { placeNow } from '../../close-activation.js';
import { clear } from '../../rewind.js';
import { startClock } from '../../seat-clock.js';
import { countedSeats } from '../../standing.js';
import { seatsBefore } from '../../turns.js';
import { isInLineWith, stretchIn } from '../stretch.js';
import { flowsJoinedSince, followingTokens } from './following.js';
import { voidAnswer } from './reopen-seat.js';

/** Opens a closed step again for one answer: the text comes back from wherever it has gone since. */
export function reopenClosed(run: Run, act: Act, reason: string): void {
  const { place, person, seat } = act;
  const { activation, graph } = place;
  const stretch = stretchIn(graph, activation);
  const tokens = followingTokens(run.state, place);
  const joined = flowsJoinedSince(place, tokens);

  clear(run, tokens, (visit) => visit.id > activation.id && isInLineWith(run.state, stretch, visit), {
    cause: 'take-back',
    by: person,
  });
  const { id: tokenId } = putToken(run, activation.scopeId, activation.nodeId);
  run.record({ type: 'ActivationReopened', activationId: activation.id, tokenId });
  voidAnswer(run, act, reason);
  reopenCancelled(run, place, seat);
  // Branches this one had been joined with wait for it again, where they were joined.
  for (const { id, from } of joined) run.take(graph, putToken(run, activation.scopeId, from), id);
}

function putToken(run: Run, scopeId: ScopeId, nodeId: NodeId): Token {
  const tokenId = (run.state.lastTokenId + 1) as TokenId;
  run.record({ type: 'TokenPlaced', tokenId, scopeId, nodeId });
  return tokenOf(run.state, tokenId);
}

/**
 * Seats that were cancelled because of the answer come back: the one whose turn it would be to be answered, the
 * others to wait for theirs.
 */
function reopenCancelled(run: Run, { step, activation }: Place, { answer }: Seat): void {
  const counted = countedSeats(run.state, placeNow(run, activation.id).activation);
  const isBack = ({ state, cause }: Seat): boolean =>
    state === 'cancelled' && cause?.verb === 'decided' && cause.by === answer?.by && cause.at === answer?.at;
  const seats = counted.map((seat): Seat => (isBack(seat) ? { ...seat, state: 'queued' } : seat));
  counted.forEach((before, index) => {
    const seat = seats[index];
    if (seat === undefined || !isBack(before)) return;
    const state = seatsBefore(step, seats, seat).length === 0 ? 'pending' : 'queued';
    run.record({ type: 'SeatReopened', seatId: seat.id, state });
    if (state === 'pending') startClock(run, step, seat.id);
  });
}
