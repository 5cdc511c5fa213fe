import type { AnswerSeat } from '../commands.js';
import type { Rejection } from '../rejections.js';
import type { Run } from '../run.js';
import type { Act } from './act.js';
import { refusalOfAnswer, refusalOfWords } from './answer-rules.js';
import { followRung } from './disputes/answer-rung.js';
import { closeAsNotApplicable } from './empty-party.js';
import { actOn, refusalToAnswer } from './entitlement.js';
import { openNamedSeats } from './open-seats.js';
import { recordAnswer } from './record-answer.js';
import { giveTurn } from './seat-clock.js';
import { settleSeat } from './signers/settle-signers.js';

/** A person answers the seat they hold, or corrects the answer while that is possible. */
export function answerSeat(run: Run, command: AnswerSeat): Rejection | null {
  const act = actOn(run.graph, run.state, command.seatId, command.by, run.context);
  if ('code' in act) return act;

  const refusal =
    refusalToAnswer(act) ?? refusalOfAnswer(act, command.answer) ?? refusalOfWords(act, command);
  if (refusal !== null) return refusal;

  if (act.seat.state === 'blocked') giveTurn(run, act.place.step, command.seatId);
  recordAnswer(run, act, command);
  switch (act.seat.purpose) {
    case 'appoint':
      appoint(run, act, command);
      return null;
    case 'dispute':
      followRung(run, act, command);
      return null;
    case 'duty':
      settleSeat(run, command.seatId, act.person);
      return null;
  }
}

function appoint(run: Run, { place, person }: Act, { answer, units }: AnswerSeat): void {
  if (answer === 'not-applicable') {
    closeAsNotApplicable(run, place, person);
    return;
  }
  run.record({ type: 'ActivationUnblocked', activationId: place.activation.id });
  openNamedSeats(run, place, units, false);
}
