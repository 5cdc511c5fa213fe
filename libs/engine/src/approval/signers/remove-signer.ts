import type { RemoveSigner } from '../../commands.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Seat } from '../../state.js';
import type { Act } from '../act.js';
import { endSeat } from '../end-seat.js';
import { actAt, actOn, closedSeat, notOffered } from '../entitlement.js';
import { mayTake } from '../holding.js';
import { hasOffice, isSender } from '../participation.js';
import { closedToAuthors } from '../separation-of-duties.js';
import { countedSeats, hasSpoken, isEffective, isOpen } from '../standing.js';
import { settleSeat } from './settle-signers.js';
import { descendantsOf, openGroupOf } from './waiting-for.js';

/**
 * Takes a signer away again 减签: an added one by who asked for them, the workflow's own only by office and for a reason.
 * The step counts anew at once, and may close by it.
 */
export function removeSigner(run: Run, command: RemoveSigner): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToRemove(act);
  if (refusal !== null) return refusal;
  const byOffice = isByOffice(act);
  if (byOffice && command.reason.trim() === '') return { code: 'reason.required', field: 'reason' };

  const verb = byOffice ? 'removed-by-administrator' : 'removed';
  for (const { id } of [...descendantsOf(run.state, act.seat.id).filter(isOpen), act.seat]) {
    endSeat(run, id);
    const group = openGroupOf(run.state, id);
    if (group !== undefined) run.record({ type: 'SignerGroupClosed', groupId: group.id });
    run.record({ type: 'SeatRemoved', seatId: id, by: act.person, verb, reason: command.reason });
  }
  settleSeat(run, act.seat.id, act.person);
  return null;
}

export function refusalToRemove(act: Act): Rejection | null {
  return refusalOfRemover(act) ?? refusalOfRemoval(act);
}

/**
 * Who asked for the signer, whoever holds the seat they asked from now, or an administrator. Who wrote the text sends
 * nobody away who judges it or was asked about it, save whom they had asked for themselves.
 */
function refusalOfRemover(act: Act): Rejection | null {
  const { state, place, person } = act;
  const byOffice = isByOffice(act);
  if (!byOffice && !mayRemoveAsAdder(act)) return { code: 'act.forbidden' };
  if (state.authors.includes(person) && (byOffice || closedToAuthors.has(place.step.mode))) {
    return { code: 'duty.separation', because: 'author', person };
  }
  return byOffice ? null : notOffered(act, 'remove-signer');
}

function isByOffice(act: Act): boolean {
  return !mayRemoveAsAdder(act) && hasOffice(act.context.directory, act.person);
}

function mayRemoveAsAdder(act: Act): boolean {
  const { state, seat, place, context, person } = act;
  const parent = seat.parent === null ? undefined : state.seats[seat.parent - 1];
  if (parent === undefined) return false;
  if (mayTake(context.directory, parent, person) || actAt({ ...act, seat: parent }, person).proxy !== null)
    return true;
  if (seat.origin === 'add-parallel') return place.step.mode === 'consult' && isSender(state, person);
  // The right goes to the new holder with the seat.
  const group = seat.group === null ? undefined : state.groups[seat.group - 1];
  return group?.by === person && !parent.transferredFrom.includes(person);
}

/** What has been said stays; nobody is left out whose word the step waits for, nor the last who could speak. */
function refusalOfRemoval(act: Act): Rejection | null {
  const { state, seat, place } = act;
  const refuse = (because: string): Rejection => ({ code: 'signer.removal', seatId: seat.id, because });
  if (!isOpen(seat)) return closedSeat(act);
  if (seat.purpose !== 'duty') return refuse('purpose');
  if (seat.answer !== null) return refuse('answered');
  if (seat.chair && place.step.chair !== null) return refuse('chair');
  if (descendantsOf(state, seat.id).some(isHeard)) return refuse('descendant-answered');
  return seat.group === null && !isSomebodyLeft(act) ? refuse('last') : null;
}

function isHeard(seat: Seat): boolean {
  return hasSpoken(seat) || seat.answer !== null;
}

/**
 * Signers it asked for beside itself go with it, and do not make up for it. What several decide together is confirmed by
 * a second, so two of them stay.
 */
function isSomebodyLeft({ state, place: { step, activation }, seat }: Act): boolean {
  const gone = new Set([seat.id, ...descendantsOf(state, seat.id).map(({ id }) => id)]);
  const left = countedSeats(state, activation).filter(
    (other) => isEffective(other) && other.weight >= Math.min(1, seat.weight) && !gone.has(other.id),
  );
  return left.length >= (step.mode === 'decide' ? 2 : 1);
}
