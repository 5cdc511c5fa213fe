import type { Answer } from '../answers.js';
import type { AnswerSeat } from '../commands.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import { refusalOfAnswer, refusalOfWords } from './answer-rules.js';
import { actOn, refusalToAnswer, type Act } from './entitlement.js';
import { fileOpinions } from './file-opinions.js';
import { closeAsNotApplicable } from './empty-party.js';
import { openNamedSeats } from './open-seats.js';
import { recordOpenness } from './openness.js';
import { performReturn, resubmitModes } from './return.js';
import { giveTurn, stopClock } from './seat-clock.js';
import { dutySeats, settleActivation } from './settle-activation.js';
import { tallies } from './tally/index.js';
import { endsAtOnce } from './tally/sign.js';

/** A person answers the seat they hold, or corrects the answer while that is possible. */
export function answerSeat(run: Run, command: AnswerSeat): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;

  const refusal =
    refusalToAnswer(act) ?? refusalOfAnswer(act, command.answer) ?? refusalOfWords(act, command);
  if (refusal !== null) return refusal;

  if (act.seat.state === 'blocked') giveTurn(run, act.place.step, command.seatId);
  stopClock(run, command.seatId);
  run.record({
    type: 'SeatAnswered',
    seatId: command.seatId,
    by: act.person,
    answer: command.answer,
    opinion: command.opinion,
    // What is submitted is the text as filed, whatever the page showed.
    documentHash: act.place.step.mode === 'write' ? run.state.subject.contentHash : command.documentHash,
    fields: command.fields,
    units: command.units,
  });
  fileOpinions(run, command);
  recordOpenness(run, act, command);

  if (act.seat.purpose === 'appoint') appoint(run, act, command);
  else if (isReturn(run, act, command.answer)) sendBack(run, act, command);
  else settleActivation(run, act.place.activation.id, act.person);
  return null;
}

function appoint(run: Run, { place, person }: Act, { answer, units }: AnswerSeat): void {
  if (answer === 'not-applicable') {
    closeAsNotApplicable(run, place, person);
    return;
  }
  run.record({ type: 'ActivationUnblocked', activationId: place.activation.id });
  openNamedSeats(run, place, units, false);
}

/** One leader's return is enough; a decision to return needs whoever decides it. */
function isReturn(run: Run, { place }: Act, answer: Answer): boolean {
  const { step, activation } = place;
  if (step.return === null) return false;
  if (step.mode !== 'decide') return endsAtOnce(step, answer);
  const tally = tallies.decide(step, dutySeats(run, activation.id));
  return tally !== null && 'outcome' in tally && tally.outcome === 'return';
}

function sendBack(run: Run, { place, person }: Act, command: AnswerSeat): void {
  const [defaultMode = 'rewalk'] = resubmitModes(place);
  // `refusalOfWords` has seen to it that a return names its target.
  if (command.to === null) return;
  performReturn(run, place, {
    seatId: command.seatId,
    by: person,
    to: command.to,
    resubmit: command.resubmit ?? defaultMode,
    reason: command.opinion,
  });
}
