import type { TransferSeat } from '../commands.js';
import type { PersonId } from '../ids.js';
import { resolveParty } from '../parties/resolve-party.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { Act } from './act.js';
import { somebodyCouldTake } from './candidates.js';
import { samePrincipal } from './carry-over.js';
import { colleaguesOf, unitOf } from './colleagues.js';
import { refusalOfDelegateOrProxy } from './delegation/delegate-seat.js';
import {
  actOn,
  conflictOf,
  isSeatedElsewhere,
  isTurnOf,
  notOffered,
  refusalToHandle,
} from './entitlement.js';
import { hasOffice } from './participation.js';
import { giveTurn } from './seat-clock.js';
import { sittingAt } from './sitting.js';
import { isOpen } from './standing.js';

/** A seat may be handed on three times; then somebody has to answer it. */
const MOST_TRANSFERS = 3;

/**
 * The holder hands the seat on; where nobody is left who could answer it, an administrator does. The duty moves; whom
 * it belongs to and its deadline stay.
 */
export function transferSeat(run: Run, command: TransferSeat): Rejection | null {
  const { seatId, to, reason } = command;
  const act = actOn(run.graph, run.state, seatId, command.by, run.context);
  if ('code' in act) return act;
  const { seat, place, person } = act;
  const byOffice = isLeftToOffice(act);
  const refusal = refusalToHandOn(act);
  if (refusal !== null) return refusal;
  if (reason.trim() === '') return { code: 'reason.required', field: 'reason' };
  const because = objectionTo(act, to, byOffice);
  if (because !== null) return { code: 'transfer.recipient', to, because };

  const from = byOffice ? (seat.holder ?? person) : person;
  run.record({ type: 'SeatTransferred', seatId, from, to, reason });
  if (seat.state === 'blocked' && isTurnOf(act)) giveTurn(run, place.step, seatId);
  return null;
}

/** Why this person may not say who answers the seat from now on. */
export function refusalToHandOn(act: Act): Rejection | null {
  return isLeftToOffice(act) ? null : refusalToTransfer(act);
}

/** The holder hands on what the step lets go, in their own name and not for ever. */
function refusalToTransfer(act: Act): Rejection | null {
  const refusal = notOffered(act, 'transfer') ?? refusalOfDelegateOrProxy(act) ?? refusalToHandle(act);
  if (refusal !== null) return refusal;
  return isSpent(act) ? { code: 'transfer.limit', limit: MOST_TRANSFERS } : null;
}

function isSpent({ seat }: Act): boolean {
  return seat.transferredFrom.length >= MOST_TRANSFERS;
}

/**
 * Whether an administrator, who did not write the text, may say who answers: a seat that nobody can answer, or one
 * that was handed on as often as holders may.
 */
function isLeftToOffice(act: Act): boolean {
  const { state, context, seat, person } = act;
  return (
    isOpen(seat) &&
    hasOffice(context.directory, person) &&
    !state.authors.includes(person) &&
    (isSpent(act) || !somebodyCouldTake(act))
  );
}

/** People the seat may be handed to now, in the directory's order. Empty for an actor who may not hand it on. */
export function transferRecipients(act: Act): readonly PersonId[] {
  const byOffice = isLeftToOffice(act);
  if (refusalToHandOn(act) !== null) return [];
  const people = new Set([...colleaguesOf(act), ...(byOffice ? successorsOn(act) : [])]);
  return [...people].filter((id) => objectionTo(act, id, byOffice) === null);
}

/** Why a person cannot be the next holder. */
function objectionTo(act: Act, to: PersonId, byOffice: boolean): string | null {
  const { state, place, seat, context } = act;
  const person = context.directory.person(to);
  const succeeds = byOffice && successorsOn(act).includes(to);

  // A vote is nobody's to give away: it passes only to who has taken the member's place.
  if (place.step.mode === 'vote' && !succeeds) return 'vote';
  if (person === undefined || !person.active) return 'inactive';
  if (place.step.mode !== 'write' && state.authors.includes(to)) return 'author';
  if (to === act.person || to === seat.holder) return 'self';
  // Nobody gets back what they handed on, unless nobody else is left.
  if (!byOffice && seat.transferredFrom.includes(to)) return 'loop';
  const conflict = conflictOf(act, to);
  if (conflict !== null) return conflict;

  if (isSeatedElsewhere(act, to)) return 'seated';
  const unit = unitOf(act);
  const belongs = person.unit === unit || person.posts.some((held) => held.unit === unit);
  return belongs || succeeds ? null : 'unit';
}

/** Who sits in the party today by the post the seat stands for; where it is a unit's, for that unit. */
function successorsOn({ root, state, context, place, seat }: Act): readonly PersonId[] {
  const { seats } = resolveParty(sittingAt(root, state, context.directory, place));
  return seats.flatMap(({ principal, holder, vacancy, post }) =>
    holder !== null &&
    vacancy === null &&
    post === seat.post &&
    (seat.principal.kind === 'person' || samePrincipal(principal, seat.principal))
      ? [holder]
      : [],
  );
}
