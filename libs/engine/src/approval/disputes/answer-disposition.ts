import type { AnswerDisposition } from '../../commands.js';
import type { Rejection } from '../../rejections.js';
import type { Run } from '../../run.js';
import type { Opinion } from '../../state.js';
import { actOn } from '../entitlement.js';
import { mayTake } from '../holding.js';
import { scopeOf } from '../../places.js';
import type { Act } from '../act.js';
import { closeDispute } from './close-dispute.js';
import { disputeOver } from './dispute-of.js';
import { openDispute } from './open-dispute.js';

/**
 * Whoever filed an opinion says what they think of the answer to it: content, content but of another mind, or not
 * content. The last opens the ladder of the step, even when the step has closed.
 */
export function answerDisposition(run: Run, command: AnswerDisposition): Rejection | null {
  const { opinionId, response, reason } = command;
  const opinion = run.state.opinions[opinionId - 1];
  // Nobody else learns how many opinions there are.
  if (opinion === undefined) return { code: 'act.forbidden' };
  const act = actOn(run.graph, run.state, opinion.seatId, command.by, run.context);
  if ('code' in act) return act;
  const refusal = refusalToRespond(act) ?? refusalOfResponse(act, opinion, command);
  if (refusal !== null) return refusal;

  run.record({ type: 'DispositionAnswered', opinionId, response, by: act.person, reason });
  const dispute = disputeOver(run.state, opinionId);
  if (response === 'escalate') {
    if (dispute === undefined) openDispute(run, act.place, { seats: [], opinions: [opinionId] });
  } else if (dispute !== undefined) closeDispute(run, dispute, { state: 'settled', by: act.person });
  return null;
}

/** It is for whoever gave the opinion, or could answer the seat today. Never for those who wrote the text. */
function refusalToRespond({ state, seat, person, proxy, context }: Act): Rejection | null {
  if (state.authors.includes(person)) return { code: 'duty.separation', because: 'author', person };
  const isAuthor = seat.answer?.by === person;
  const mayAnswer = mayTake(context.directory, seat, person) || proxy !== null;
  return isAuthor || mayAnswer ? null : { code: 'act.forbidden' };
}

function refusalOfResponse(
  act: Act,
  opinion: Opinion,
  { response, reason }: AnswerDisposition,
): Rejection | null {
  if (opinion.superseded) return { code: 'not_found' };
  if (opinion.disposition === null) return { code: 'disposition.missing', opinionId: opinion.id };
  const offered = responsesTo(act, opinion.disposition.kind);
  if (!offered.includes(response)) return { code: 'answer.unknown', answer: response, offered };
  if (response !== 'confirm' && reason.trim() === '') return { code: 'reason.required', field: 'reason' };
  return null;
}

/** What was adopted is not taken further, and where there is no ladder there is nowhere to take it. */
function responsesTo(
  { state, place }: Act,
  disposition: NonNullable<Opinion['disposition']>['kind'],
): readonly AnswerDisposition['response'][] {
  const canGoUp =
    disposition !== 'adopted' &&
    place.step.dispute.length > 0 &&
    scopeOf(state, place.activation.scopeId)?.closed === false;
  return canGoUp ? ['confirm', 'reserve', 'escalate'] : ['confirm', 'reserve'];
}
