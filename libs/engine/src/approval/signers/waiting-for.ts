import type { SeatId } from '../../ids.js';
import { seatOf } from '../../places.js';
import type { InstanceState, Seat, SignerGroup } from '../../state.js';
import { isOpen } from '../standing.js';
import { inTurn } from '../turns.js';

/** The group a seat waits for. A seat waits for one at a time. */
export function openGroupOf(state: InstanceState, seatId: SeatId): SignerGroup | undefined {
  return state.groups.find((group) => group.seatId === seatId && group.state === 'open');
}

/** The added signers a held seat waits for. */
export function waitingFor(state: InstanceState, seatId: SeatId): readonly SeatId[] {
  const group = openGroupOf(state, seatId);
  return group === undefined
    ? []
    : membersOf(state, group)
        .filter(isOpen)
        .map(({ id }) => id);
}

/** The signers of a group in the order of their turns. */
export function membersOf(state: InstanceState, { seats }: SignerGroup): readonly Seat[] {
  return inTurn(seats.map((id) => seatOf(state, id)));
}

/** The seats added by the holders of this one, whether for themselves or beside themselves. */
export function childrenOf(state: InstanceState, seatId: SeatId): readonly Seat[] {
  return state.seats.filter(({ parent }) => parent === seatId);
}

/** A seat's children and theirs, the innermost first. */
export function descendantsOf(state: InstanceState, seatId: SeatId): readonly Seat[] {
  return childrenOf(state, seatId).flatMap((child) => [...descendantsOf(state, child.id), child]);
}
