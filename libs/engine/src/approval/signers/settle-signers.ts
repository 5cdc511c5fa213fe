import type { SeatId, SignerGroupId } from '../../ids.js';
import type { Ending, Run } from '../../run.js';
import type { Seat, SignerGroup } from '../../state.js';
import { seatNow, somebodyCouldTake } from '../candidates.js';
import { cancelSeat } from '../end-seat.js';
import { giveTurn } from '../seat-clock.js';
import { settleActivation } from '../settle-activation.js';
import { hasSpoken, isOpen } from '../standing.js';
import { releaseOwner } from './release-owner.js';
import { membersOf } from './waiting-for.js';

/** What follows when a seat has spoken or left: the group it belongs to looks again, or the whole step does. */
export function settleSeat(run: Run, seatId: SeatId, by: Ending['by']): void {
  const { seat } = seatNow(run, seatId);
  if (seat.group === null) settleActivation(run, seat.activationId, by);
  else settleGroup(run, seat.group, by);
}

/** Lets the next signer of a group have their turn, or closes it when it has said what it had to say. */
function settleGroup(run: Run, id: SignerGroupId, by: Ending['by']): void {
  const group = run.state.groups[id - 1];
  if (group === undefined || group.state === 'closed') return;
  const members = membersOf(run.state, group);
  if (isComplete(group, members)) closeGroup(run, group, by);
  else goOn(run, group, members);
}

/** Ends a group with what was said so far; whoever has not answered need not any more. */
export function closeGroup(run: Run, group: SignerGroup, by: Ending['by'], verb = 'decided'): void {
  for (const { id } of membersOf(run.state, group).filter(isOpen)) cancelSeat(run, id, { verb, by });
  run.record({ type: 'SignerGroupClosed', groupId: group.id });
  releaseOwner(run, group, objectionIn(group, membersOf(run.state, group)));
  settleSeat(run, group.seatId, by);
}

function isComplete(group: SignerGroup, members: readonly Seat[]): boolean {
  if (!members.some(isOpen)) return true;
  return group.mode === 'any' ? members.some(agrees) : objectionIn(group, members) !== null;
}

/** The first disagreement that binds the seat the group was asked for. Of `any` one agreement outweighs it. */
function objectionIn({ binding, mode }: SignerGroup, members: readonly Seat[]): Seat | null {
  if (!binding || (mode === 'any' && members.some(agrees))) return null;
  return members.find((seat) => hasSpoken(seat) && isAgainst(seat)) ?? null;
}

function agrees(seat: Seat): boolean {
  return hasSpoken(seat) && seat.answer?.answer === 'agree';
}

function isAgainst({ answer }: Seat): boolean {
  return answer?.answer === 'disagree' || answer?.answer === 'return';
}

/** In sequence the first who has not answered; otherwise all had their turn, save where nobody could answer. */
function goOn(run: Run, { mode, seatId }: SignerGroup, members: readonly Seat[]): void {
  const open = members.filter(isOpen);
  const { step } = seatNow(run, seatId).place;
  for (const { id, state } of mode === 'sequence' ? open.slice(0, 1) : open) {
    const waits = state === 'queued' || (state === 'blocked' && somebodyCouldTake(seatNow(run, id)));
    if (waits) giveTurn(run, step, id);
  }
}
