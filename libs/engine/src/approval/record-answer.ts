import type { AnswerSeat } from '../commands.js';
import type { PartyName, PersonId } from '../ids.js';
import type { Run } from '../run.js';
import type { SeatAnswer } from '../state.js';
import type { Act } from './act.js';
import { endSeat } from './end-seat.js';
import { fileOpinions } from './file-opinions.js';
import { formIn, submissionIn } from './form-rules.js';
import { recordOpenness } from './openness.js';
import { isCounted } from './standing.js';

/**
 * Records an answer that was found in order, and the opinions that came with it.
 *
 * @param holdBack what makes it count later, done before anything is counted
 */
export function recordAnswer(
  run: Run,
  act: Act,
  command: AnswerSeat,
  holdBack: () => void = () => undefined,
): void {
  const { seatId, answer, opinion, documentHash, fields, units, picks } = command;
  const form = formIn(act, fields);
  const back = backOf(act, command);
  endSeat(run, seatId);
  run.record({
    type: 'SeatAnswered',
    seatId,
    by: act.person,
    answer,
    opinion,
    // What is submitted is the text as filed, whatever the page showed.
    documentHash: act.place.step.mode === 'write' ? run.state.subject.contentHash : documentHash,
    fields: submissionIn(act, fields),
    units,
    ...(back !== null && { back }),
    ...(act.proxy !== null && { proxy: act.proxy }),
    ...(picks !== undefined && { picks: chosenIn(act, picks) }),
    ...(Object.keys(form).length > 0 && { form }),
  });
  holdBack();
  // Who signs before or after another advises; the points to be disposed of are made by that seat. Whoever appoints
  // or settles a dispute makes none.
  if (isCounted(act.seat)) fileOpinions(run, command);
  recordOpenness(run, act, command);
}

/** The people this seat was asked to choose. Who was chosen elsewhere stays chosen. */
function chosenIn({ place }: Act, picks: NonNullable<AnswerSeat['picks']>): NonNullable<AnswerSeat['picks']> {
  const chosen = Object.entries(picks) as [PartyName, readonly PersonId[]][];
  return Object.fromEntries(
    chosen.filter(([party, people]) => place.step.picks.includes(party) && people.length > 0),
  );
}

/** Where a return asks to go, and how the way back is walked where nothing was said. */
function backOf({ place }: Act, { answer, to, resubmit }: AnswerSeat): SeatAnswer['back'] {
  const ways = place.step.return;
  if (answer !== 'return' || to === null || ways === null) return null;
  return { to, resubmit: resubmit ?? ways.resubmit };
}
