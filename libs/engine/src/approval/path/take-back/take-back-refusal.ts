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
  const later = actSince(act);
  return later === null ? null : tooLate(later);
}

/** What an added signer decided for the seat, nobody said on it themselves. */
function gaveAnswer({ seat: { answer, overruledBy } }: Act, person: PersonId): boolean {
  return answer !== null && overruledBy === null && (answer.by === person || answer.proxy?.for === person);
}

function tooLate(later: LaterAct): Rejection {
  return { code: 'take-back.too-late', ...later };
}
