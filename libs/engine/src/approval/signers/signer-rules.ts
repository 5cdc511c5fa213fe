import type { AddSigners } from '../../commands.js';
import type { PersonId, SeatId } from '../../ids.js';
import type { Rejection } from '../../rejections.js';
import type { InstanceState, Seat } from '../../state.js';
import type { Act } from '../act.js';
import {
  closedSeat,
  conflictOf,
  isSeatedElsewhere,
  notOffered,
  refusalToAnswer,
  refusalToHandle,
} from '../entitlement.js';
import { isSender } from '../participation.js';
import { isEffective, isOpen } from '../standing.js';
import { childrenOf, openGroupOf } from './waiting-for.js';

/** Signers of signers, and no further. */
const MOST_DEPTH = 2;
/** Signers one seat may ask for. */
const MOST_CHILDREN = 10;

type Kind = AddSigners['kind'];

/** Why this person may not ask others to sign with the seat now, whoever they are. */
export function refusalToAddSigners(act: Act, kind: Kind): Rejection | null {
  const { state, seat } = act;
  const operation = `add-${kind}` as const;
  return (
    (seat.purpose === 'duty' ? notOffered(act, operation) : { code: 'operation.not-offered', operation }) ??
    refusalToAsk(act, kind) ??
    (depthOf(state, seat) >= MOST_DEPTH ? { code: 'signer.limit', limit: MOST_DEPTH, of: 'depth' } : null) ??
    refusalOfNumber(act, 1)
  );
}

/** It is the holder's to ask, before their own answer. Whoever sent a text out for opinions may ask one more. */
function refusalToAsk(act: Act, kind: Kind): Rejection | null {
  const { state, seat, person, place } = act;
  if (kind === 'parallel' && place.step.mode === 'consult' && isSender(state, person)) {
    return isOpen(seat) ? null : closedSeat(act);
  }
  if (kind === 'before' && refusalToHandle(act) === null && openGroupOf(state, seat.id) !== undefined) {
    return { code: 'signer.limit', limit: 1, of: 'groups' };
  }
  return refusalToAnswer(act) ?? (isOpen(seat) ? null : closedSeat(act));
}

/** Why one seat does not get so many more signers. */
export function refusalOfNumber({ state, seat }: Act, more: number): Rejection | null {
  const children = childrenOf(state, seat.id).filter(isEffective).length;
  return children + more > MOST_CHILDREN
    ? { code: 'signer.limit', limit: MOST_CHILDREN, of: 'children' }
    : null;
}

/** How many seats had to ask for others until this one came about. */
function depthOf(state: InstanceState, { parent }: Seat): number {
  const asking = parent === null ? undefined : state.seats[parent - 1];
  return asking === undefined ? 0 : 1 + depthOf(state, asking);
}

/** Why a person cannot be asked to sign with the seat. Who sits in the step already can be asked a question instead. */
export function objectionToSigner(act: Act, person: PersonId): string | null {
  const { state, seat, place, context } = act;
  if (context.directory.person(person)?.active !== true) return 'inactive';
  if (person === act.person || person === seat.holder || person === act.proxy?.for) return 'self';
  if (place.step.mode !== 'write' && state.authors.includes(person)) return 'author';
  const conflict = conflictOf(act, person);
  if (conflict !== null) return conflict;
  return isSeatedElsewhere(act, person) ? 'seated' : null;
}

/** The seat after which a parallel signer has their turn: who asked, unless another that is still to answer was named. */
export function positionOf({ state, seat }: Act, position: SeatId | null): Seat | Rejection {
  const named = position === null ? seat : state.seats[position - 1];
  const fits =
    named !== undefined &&
    named.activationId === seat.activationId &&
    named.group === seat.group &&
    isOpen(named) &&
    named.order >= seat.order;
  return fits ? named : { code: 'not_found' };
}
