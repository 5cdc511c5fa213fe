import type { Answer } from '../../answers.js';
import type { Place } from '../../places.js';
import type { Run } from '../../run.js';
import type { InstanceState, Seat, SignerGroup } from '../../state.js';
import { seatNow } from '../candidates.js';
import { endSeat } from '../end-seat.js';
import { fileOpinions } from '../file-opinions.js';
import { recordOpenness } from '../openness.js';
import { resubmitModes, returnTargets } from '../return.js';
import { adjustPause } from '../seat-pause.js';
import { hasSpoken } from '../standing.js';
import { membersOf } from './waiting-for.js';

/**
 * What the seat that waited for a group does now. Signers asked before give their words as advice and leave the answer
 * to the holder; after, the holder's agreement counts. A disagreement that binds is the seat's answer in either case,
 * in the name of whoever disagreed.
 */
export function releaseOwner(run: Run, group: SignerGroup, objection: Seat | null): void {
  const { place } = seatNow(run, group.seatId);
  if (group.kind === 'before') passOnWords(run, group);
  const word = objection === null ? null : wordOf(place, run.state, objection);
  if (objection !== null && word !== null) {
    endSeat(run, group.seatId);
    run.record({ type: 'SeatOverruled', seatId: group.seatId, bySeat: objection.id, ...word });
    fileReservation(run, group, objection, word.answer);
    return;
  }
  run.record({
    type: 'SeatReleased',
    seatId: group.seatId,
    to: group.kind === 'before' ? 'pending' : 'answered',
  });
  if (group.kind === 'before') adjustPause(run, place.step, group.seatId);
  else completeOpenness(run, group);
}

function passOnWords(run: Run, group: SignerGroup): void {
  for (const { answer } of membersOf(run.state, group).filter(hasSpoken)) {
    if (answer === null || answer.opinion.trim() === '') continue;
    run.record({ type: 'SeatAdvised', seatId: group.seatId, by: answer.by, opinion: answer.opinion });
  }
}

/** A disagreement in the step's own words: as a return where it knows no other. `null`: the holder must answer. */
function wordOf(
  place: Place,
  state: InstanceState,
  { answer }: Seat,
): { readonly answer: Answer; readonly back?: NonNullable<NonNullable<Seat['answer']>['back']> } | null {
  if (answer?.answer === 'return' || place.step.answers.includes('disagree')) {
    return { answer: answer?.answer ?? 'disagree' };
  }
  const [to] = place.step.answers.includes('return') ? returnTargets(place, state) : [];
  const [resubmit] = resubmitModes(place);
  return to === undefined || resubmit === undefined ? null : { answer: 'return', back: { to, resubmit } };
}

/** A unit's reservation must be disposed of, whoever of its people made it. */
function fileReservation(run: Run, { seatId }: SignerGroup, { answer }: Seat, word: Answer): void {
  fileOpinions(run, { seatId, answer: word, opinion: answer?.opinion ?? '', items: [] });
}

/** The signature counts only now, and with it what it says about making the result public. */
function completeOpenness(run: Run, { seatId }: SignerGroup): void {
  const { seat, place } = seatNow(run, seatId);
  if (seat.answer === null) return;
  recordOpenness(run, { seat, place }, { answer: seat.answer.answer, fields: {} });
}
