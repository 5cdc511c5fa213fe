import type { PersonId } from '../../../ids.js';
import type { Rejection } from '../../../rejections.js';
import type { Act } from '../../act.js';
import { closedSeat, notOffered } from '../../entitlement.js';
import { actSince, type LaterAct } from './acts-since.js';

/** Why an answer cannot be taken back by this person now; `null`: it can. */
export function takeBackRefusal(act: Act): Rejection | null {
  const { seat, person } = act;
  if (seat.purpose !== 'duty' || !gaveAnswer(act, person)) return { code: 'seat.not-held', seatId: seat.id };
  const refusal = notOffered(act, 'take-back');
  if (refusal !== null) return refusal;
  if (seat.state !== 'answered' && seat.state !== 'held') return closedSeat(act);
  if (seat.takenBackIn !== null) return tooLate({ because: 'once', by: null, at: null });
  if (isOfOlderText(act)) return tooLate({ because: 'moved-on', by: null, at: null });
  const later = actSince(act);
  return later === null ? null : tooLate(later);
}

/** The step has closed and a new text was filed since: its other answers were given on the old one. */
function isOfOlderText({ seat: { answer }, place, state }: Act): boolean {
  return place.activation.state === 'closed' && answer?.documentHash !== state.subject.contentHash;
}

/** What an added signer decided for the seat, nobody said on it themselves. */
function gaveAnswer({ seat: { answer, overruledBy } }: Act, person: PersonId): boolean {
  return answer !== null && overruledBy === null && (answer.by === person || answer.proxy?.for === person);
}

function tooLate(later: LaterAct): Rejection {
  return { code: 'take-back.too-late', ...later };
}
